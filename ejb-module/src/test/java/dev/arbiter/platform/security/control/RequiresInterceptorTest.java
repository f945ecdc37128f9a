package dev.arbiter.platform.security.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.security.type.Permission;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequiresInterceptorTest {

  private static final UUID ID = UUID.fromString("0199aaaa-0000-7000-8000-00000000000a");

  @Test
  void letsACallerWithThePermissionPass() throws Exception {
    assertThat(call("onMethod", person(Permission.RUN_START))).isEqualTo("done");
  }

  @Test
  void refusesACallerWithoutThePermission() {
    assertKind("onMethod", person(Permission.RUN_READ), ProblemException.Kind.FORBIDDEN);
  }

  @Test
  void refusesNobody() {
    assertKind("onMethod", null, ProblemException.Kind.UNAUTHENTICATED);
  }

  @Test
  void takesThePermissionOfTheClassWhenTheMethodHasNone() throws Exception {
    assertThat(call("onClass", person(Permission.AUDIT_READ))).isEqualTo("done");
    assertKind("onClass", person(Permission.RUN_START), ProblemException.Kind.FORBIDDEN);
  }

  @Test
  void failsClosedWhenNoPermissionIsStated() throws Exception {
    RequiresInterceptor interceptor = interceptor(person(Permission.values()));
    Invocation invocation = new Invocation(Open.class.getDeclaredMethod("nothing"));
    assertThatThrownBy(() -> interceptor.check(invocation))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void assertKind(String method, Caller caller, ProblemException.Kind kind) {
    assertThatThrownBy(() -> call(method, caller))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
  }

  private static Object call(String method, Caller caller) throws Exception {
    return interceptor(caller).check(new Invocation(Guarded.class.getDeclaredMethod(method)));
  }

  private static RequiresInterceptor interceptor(Caller caller) {
    RequiresInterceptor interceptor = new RequiresInterceptor();
    interceptor.caller = () -> Optional.ofNullable(caller);
    return interceptor;
  }

  private static Caller person(Permission... permissions) {
    return new Caller(ID, ID, Caller.Kind.PERSON, "ann@acme.example", Set.of(permissions), "id");
  }

  /** What is guarded. */
  @Requires(Permission.AUDIT_READ)
  static class Guarded {
    @Requires(Permission.RUN_START)
    void onMethod() {}

    void onClass() {}
  }

  /** What forgot to say. */
  static class Open {
    void nothing() {}
  }

  private record Invocation(Method getMethod) implements InvocationContext {

    @Override
    public Object proceed() {
      return "done";
    }

    @Override
    public Object getTarget() {
      return this;
    }

    @Override
    public Object getTimer() {
      return null;
    }

    @Override
    public Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return new Object[0];
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }
  }
}
