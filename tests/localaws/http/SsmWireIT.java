package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class SsmWireIT {
  private static final String NAME = "/guard/one";

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final SsmClient ssm = served.client(SsmClient.builder());

  @Test
  void the_sdk_writes_reads_lists_and_deletes_a_parameter() {
    var written = ssm.putParameter(p -> p.name(NAME).value("v").type(ParameterType.STRING));

    var version = ssm.getParameterHistory(h -> h.name(NAME)).parameters().getFirst();
    assertThat(written.version()).isEqualTo(1);
    assertThat(version.value()).isEqualTo("v");
    assertThat(version.lastModifiedUser()).isEqualTo(Sample.ADMIN.arn());
    assertThat(version.lastModifiedDate()).isEqualTo(Sample.NOON);
    assertThat(ssm.getParametersByPath(p -> p.path("/guard")).parameters().getFirst().arn())
        .isEqualTo("arn:aws:ssm:eu-central-1:111122223333:parameter/guard/one");

    ssm.deleteParameter(d -> d.name(NAME));

    assertThat(ssm.getParametersByPath(p -> p.path("/guard")).parameters()).isEmpty();
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    assertThatExceptionOfType(ParameterNotFoundException.class)
        .isThrownBy(() -> ssm.getParameterHistory(h -> h.name(NAME)));
    ssm.putParameter(p -> p.name(NAME).value("v").type(ParameterType.STRING));
    assertThatExceptionOfType(ParameterAlreadyExistsException.class)
        .isThrownBy(
            () -> ssm.putParameter(p -> p.name(NAME).value("v").type(ParameterType.STRING)));
  }
}
