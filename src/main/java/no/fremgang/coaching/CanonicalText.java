package no.fremgang.coaching;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record with all it holds as text, such as {@code Focus[cause=closing, skills=[a, b]]}. As
 * today's {@code toString} of records writes it, whose form Java leaves open and which is slow:
 * what is hashed must stay the same on every Java.
 */
final class CanonicalText {
  private static final ClassValue<Component[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(Component::of)
              .toArray(Component[]::new);
        }
      };

  private final StringBuilder text = new StringBuilder(1 << 14);

  private CanonicalText() {}

  private record Component(String name, Function<Object, @Nullable Object> accessor) {
    static Component of(RecordComponent component) {
      return new Component(component.getName(), accessor(component.getAccessor()));
    }

    /** As fast as a call written by hand; every plan reads thousands. */
    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> accessor(Method method) {
      try {
        MethodHandles.Lookup lookup =
            MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
        MethodHandle handle = lookup.unreflect(method);
        return (Function<Object, @Nullable Object>)
            LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    handle,
                    handle.type().wrap())
                .getTarget()
                .invoke();
      } catch (Throwable e) {
        throw new IllegalStateException("Cannot read " + method, e);
      }
    }

    @Nullable Object of(Record record) {
      return accessor.apply(record);
    }
  }

  static String of(Record record) {
    CanonicalText canonical = new CanonicalText();
    canonical.add(record);
    return canonical.text.toString();
  }

  private void add(@Nullable Object value) {
    if (value instanceof Record record) {
      addRecord(record);
    } else if (value instanceof Collection<?> collection) {
      addAll(collection);
    } else {
      text.append(value);
    }
  }

  private void addRecord(Record record) {
    text.append(record.getClass().getSimpleName()).append('[');
    String before = "";
    for (Component component : COMPONENTS.get(record.getClass())) {
      text.append(before).append(component.name()).append('=');
      add(component.of(record));
      before = ", ";
    }
    text.append(']');
  }

  private void addAll(Collection<?> values) {
    String before = "";
    text.append('[');
    for (Object value : values) {
      text.append(before);
      add(value);
      before = ", ";
    }
    text.append(']');
  }
}
