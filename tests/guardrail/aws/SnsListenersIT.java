package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnsListenersIT {
  private final Account account = new Account("us-east-1");

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void a_topic_to_which_nobody_listens_has_none() {
    account.world.run(state -> state.topics().add(Account.alerts("us-east-1")));

    assertThat(account.ports.listeners().confirmed()).isEqualTo(new Known<>(0));
  }

  @Test
  void only_those_who_confirmed_listen() {
    var topic = Account.alerts("us-east-1");
    account.world.run(state -> {
      state.topics().add(topic);
      var subscriptions = state.topics().subscriptions();
      subscriptions.subscribe(topic, "email", "a@example.com");
      subscriptions.subscribe(topic, "email", "b@example.com");
      subscriptions.confirm(topic, "b@example.com");
    });

    assertThat(account.ports.listeners().confirmed()).isEqualTo(new Known<>(1));
  }

  @Test
  void a_topic_that_is_gone_is_unreadable_and_named() {
    assertThat(account.ports.listeners().confirmed())
        .isInstanceOfSatisfying(
            Unreadable.class,
            part ->
                assertThat(part.error().toString())
                    .contains("NotFound", Account.alerts("us-east-1"), Account.ID));
  }
}
