package simulation;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cloudtrail.model.StartLoggingRequest;

/**
 * Names the trail to moto by its bare name: moto 5.2.1 answers StartLogging by ARN with HTTP 500,
 * where CloudTrail takes either. Only ever on the class path of a function that talks to moto.
 */
public final class ArnToName implements ExecutionInterceptor {
  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return context.request() instanceof StartLoggingRequest start
        ? start.toBuilder().name(start.name().substring(start.name().indexOf('/') + 1)).build()
        : context.request();
  }
}
