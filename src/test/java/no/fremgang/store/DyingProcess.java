package no.fremgang.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A process that is killed at the n-th moment of its talk with the database: before a statement,
 * before a commit, or after a commit that it does not hear of. What it had not committed is undone,
 * as databases do when a client is gone. For one thread.
 */
final class DyingProcess {
  private static final Set<String> EXECUTES =
      Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

  private final int last;
  private int moments;
  private boolean dead;

  /** An error, so that nothing on the way takes it for a failure to get over. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private interface Call {
    @Nullable Object run() throws Throwable;
  }

  /**
   * @param last the moment of death, from 1
   */
  DyingProcess(int last) {
    this.last = last;
  }

  /** Whether it did all of this and did not live to see moment {@code last}. */
  boolean dies(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Killed killed) {
      return true;
    }
  }

  DataSource over(DataSource real) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          live();
          Object result = call(real, method, arguments);
          return result instanceof Connection connection ? over(connection) : result;
        });
  }

  private Connection over(Connection real) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            undo(real);
            return call(real, method, arguments);
          }
          live();
          if (method.getName().equals("commit")) {
            return moment(real, () -> committed(real, method, arguments));
          }
          Object result = call(real, method, arguments);
          return result instanceof PreparedStatement statement
              ? over(real, PreparedStatement.class, statement)
              : result instanceof Statement statement
                  ? over(real, Statement.class, statement)
                  : result;
        });
  }

  private @Nullable Object committed(Connection real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result = call(real, method, arguments);
    return moment(real, () -> result);
  }

  private <T extends Statement> T over(Connection connection, Class<T> type, T real) {
    return proxy(
        type,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            return call(real, method, arguments);
          }
          live();
          return EXECUTES.contains(method.getName())
              ? executed(connection, real, method, arguments)
              : call(real, method, arguments);
        });
  }

  /** Outside a transaction a statement is its own commit, which it may not live to hear of. */
  private @Nullable Object executed(
      Connection connection, Statement real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return moment(
        connection,
        () -> {
          Object result = call(real, method, arguments);
          return connection.getAutoCommit() ? moment(connection, () -> result) : result;
        });
  }

  private @Nullable Object moment(Connection real, Call next) throws Throwable {
    if (++moments == last) {
      dead = true;
      undo(real);
      throw new Killed();
    }
    return next.run();
  }

  private void undo(Connection real) throws SQLException {
    if (dead && !real.isClosed() && !real.getAutoCommit()) {
      real.rollback();
    }
  }

  private void live() {
    if (dead) {
      throw new Killed();
    }
  }

  private interface Handling {
    @Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handling handling) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> arguments != null && arguments[0] == self;
                  default -> handling.handle(method, arguments);
                }));
  }

  private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }
}
