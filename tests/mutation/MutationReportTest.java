package mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationReportTest {
  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <mutations partial="true">
      <mutation detected='true' status='KILLED'><sourceFile>Drift.java</sourceFile>\
      <mutatedClass>guardrail.drift.Drift$Unjudged</mutatedClass><lineNumber>16</lineNumber>\
      <description>negated conditional</description></mutation>
      <mutation detected='false' status='NO_COVERAGE'><sourceFile>Drift.java</sourceFile>\
      <mutatedClass>guardrail.drift.Drift$Unjudged</mutatedClass><lineNumber>11</lineNumber>\
      <description>replaced return value with &quot;&quot; for guardrail/drift/Drift$Unjudged::of\
      </description></mutation>
      <mutation detected='false' status='SURVIVED'><sourceFile>Drift.java</sourceFile>\
      <mutatedClass>guardrail.drift.Drift$Unjudged</mutatedClass><lineNumber>9</lineNumber>\
      <description>negated conditional</description></mutation>
      <mutation detected='true' status='TIMED_OUT'><sourceFile>Plan.java</sourceFile>\
      <mutatedClass>guardrail.remediation.Plan</mutatedClass><lineNumber>7</lineNumber>\
      <description>negated conditional</description></mutation>
      </mutations>
      """;

  @Test
  void the_worst_package_comes_first_and_the_lines_in_the_order_of_the_file() throws Exception {
    var faults = MutationReport.read(new ByteArrayInputStream(REPORT.getBytes(UTF_8)));

    assertThat(MutationReport.lines(faults))
        .containsExactly(
            "all           50 %  2 of 4 faults noticed",
            "drift         33 %  1 of 3 faults noticed",
            "remediation  100 %  1 of 1 faults noticed",
            "",
            "drift: no test notices",
            "  functions/guardrail/drift/Drift.java:9  negated conditional",
            "  functions/guardrail/drift/Drift.java:11  replaced return value with \"\""
                + " (no test comes here)");
  }

  @Test
  void nothing_is_listed_where_every_fault_was_noticed() {
    var fault = new Fault("guardrail.drift.Drift", "Drift.java", 9, "a change", true, true);

    assertThat(MutationReport.lines(List.of(fault)))
        .containsExactly(
            "all          100 %  1 of 1 faults noticed",
            "drift        100 %  1 of 1 faults noticed");
  }
}
