package localaws.iam;

import java.util.List;
import java.util.function.Function;

/** What IAM is asked about one operation; nothing, where everybody may. */
interface Rule extends Function<Subject, List<Permission>> {}
