package dev.arbiter.platform.security.control;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses a call whose caller lacks the permission that the method states. */
@Interceptor
@Requires(Permission.SUITE_READ)
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

  @Inject CurrentCaller caller;

  @AroundInvoke
  public Object check(InvocationContext invocation) throws Exception {
    Requires stated = invocation.getMethod().getAnnotation(Requires.class);
    if (stated == null) {
      // Not of the target's class: the container may have made that one.
      stated = invocation.getMethod().getDeclaringClass().getAnnotation(Requires.class);
    }
    if (stated == null) {
      throw new IllegalStateException(invocation.getMethod() + " states no permission");
    }
    Permission needed = stated.value();
    if (!caller.require().may(needed)) {
      throw new ProblemException(ProblemException.Kind.FORBIDDEN, "forbidden", needed.wireName());
    }
    return invocation.proceed();
  }
}
