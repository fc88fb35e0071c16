package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the module exports is listed in a file, one line a member: it changes only with that file.
 */
class ApiTest {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path LIST = Path.of("src", "test", "resources", "api.txt");
  private static final String HOW =
      "; if that is meant, rewrite " + LIST + ": mvn test -Dtest=ApiTest -Dapi.write";
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  @Test
  void api_isAsListed() throws Exception {
    Set<String> lines = new TreeSet<>();
    for (Class<?> type : exported()) {
      describe(type, lines);
    }
    if (Boolean.getBoolean("api.write")) {
      Files.write(LIST, lines);
    }
    List<String> listed = Files.readAllLines(LIST);
    assertThat(without(lines, listed)).as("new in the exported API%s", HOW).isEmpty();
    assertThat(without(listed, lines)).as("gone from the exported API%s", HOW).isEmpty();
    assertThat(listed).isSorted();
  }

  /** But for records, and what only the library itself calls. */
  @Test
  void days_mayBeGivenAsText() throws IOException {
    Set<String> listed = new TreeSet<>(Files.readAllLines(LIST));
    Set<String> onlyDates =
        listed.stream()
            .filter(line -> line.contains("(") && !line.contains(".new("))
            .filter(line ->
                !listed.contains(
                    line.replace("LocalDate,", "String,").replace("LocalDate)", "String)")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(onlyDates)
        .containsExactly(
            "org.planmetrics.plan.Status.of(Truth, LocalDate, Optional<LocalDate>): Status, static",
            "org.planmetrics.progress.Method.judge(TargetPath, Fraction, LocalDate, boolean):"
                + " Verdict, abstract");
  }

  private static Set<String> without(Collection<String> some, Collection<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(Set.copyOf(others));
    return rest;
  }

  /** The public types, nested ones too, of the packages that the module exports to everybody. */
  private static List<Class<?>> exported() throws Exception {
    ModuleDescriptor module =
        ModuleFinder.of(CLASSES).find("org.planmetrics").orElseThrow().descriptor();
    List<String> packages =
        module.exports().stream()
            .filter(e -> !e.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .toList();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(f -> CLASSES.relativize(f).toString().replace(f.getFileSystem().getSeparator(), "."))
          .filter(f -> f.endsWith(".class") && !f.endsWith("-info.class"))
          .map(f -> load(f.substring(0, f.length() - ".class".length())))
          .filter(c -> packages.contains(c.getPackageName()) && isVisible(c))
          .collect(Collectors.toList());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && isVisible(type.getModifiers())
        && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static void describe(Class<?> type, Set<String> lines) {
    String name = type.getName().replace('$', '.');
    lines.add(name + ": " + kind(type));
    parents(type).forEach(t -> lines.add(name + ": is " + simple(t)));
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses())
          .forEach(t -> lines.add(name + ": permits " + simple(t)));
    }
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents())
          .forEach(c ->
              lines.add(name + ": component " + c.getName() + ": " + simple(c.getGenericType())));
    }
    members(type, type).forEach(m -> lines.add(name + "." + m));
  }

  private static String kind(Class<?> type) {
    int modifiers = type.getModifiers();
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    boolean isPlain = kind.equals("class");
    return (isPlain && Modifier.isAbstract(modifiers) ? "abstract " : "")
        + (isPlain && Modifier.isFinal(modifiers) ? "final " : "")
        + (type.isSealed() ? "sealed " : "")
        + kind;
  }

  private static Stream<Type> parents(Class<?> type) {
    Type above = type.getGenericSuperclass();
    boolean isTold = above != null && above != Object.class && !type.isRecord() && !type.isEnum();
    return Stream.concat(
        isTold ? Stream.of(above) : Stream.empty(), Arrays.stream(type.getGenericInterfaces()));
  }

  /** The members of a type and those that it has from parents that are not public. */
  private static Stream<String> members(Class<?> type, Class<?> of) {
    Stream<String> own =
        Stream.of(
                Arrays.stream(of.getDeclaredFields()).map(f -> field(f)),
                Arrays.stream(of.getDeclaredConstructors())
                    .filter(c -> of == type && !isCanonical(c))
                    .map(ApiTest::constructor),
                Arrays.stream(of.getDeclaredMethods())
                    .filter(m -> !isGiven(m))
                    .map(ApiTest::method))
            .flatMap(s -> s)
            .filter(m -> !m.isEmpty());
    return Stream.concat(
        own,
        Stream.concat(Stream.ofNullable(of.getSuperclass()), Arrays.stream(of.getInterfaces()))
            .filter(c -> !isVisible(c))
            .flatMap(c -> members(type, c)));
  }

  private static String field(Field field) {
    if (!isVisible(field.getModifiers()) || field.isSynthetic()) {
      return "";
    }
    return field.isEnumConstant()
        ? field.getName() + ": constant"
        : modified(field.getModifiers(), field.getName() + ": " + simple(field.getGenericType()));
  }

  private static String constructor(Constructor<?> c) {
    return told(c) ? modified(c.getModifiers(), "new" + parameters(c)) : "";
  }

  private static String method(Method m) {
    String signature = m.getName() + parameters(m) + ": " + simple(m.getGenericReturnType());
    return told(m) ? modified(m.getModifiers(), signature) : "";
  }

  private static boolean told(Executable e) {
    return isVisible(e.getModifiers()) && !e.isSynthetic();
  }

  /** Static and protected members say so, abstract methods of classes too. */
  private static String modified(int modifiers, String member) {
    return member
        + (Modifier.isStatic(modifiers) ? ", static" : "")
        + (Modifier.isProtected(modifiers) ? ", protected" : "")
        + (Modifier.isAbstract(modifiers) ? ", abstract" : "");
  }

  private static String parameters(Executable e) {
    return Arrays.stream(e.getParameters())
        .map(ApiTest::parameter)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Parameter p) {
    String type = simple(p.getParameterizedType());
    return p.isVarArgs() ? type.substring(0, type.length() - 2) + "..." : type;
  }

  private static boolean isCanonical(Constructor<?> c) {
    return c.getDeclaringClass().isRecord()
        && Arrays.equals(
            c.getParameterTypes(),
            Arrays.stream(c.getDeclaringClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray());
  }

  /** What every record, enum and object has, or its components say already. */
  private static boolean isGiven(Method m) {
    Class<?> type = m.getDeclaringClass();
    boolean isAccessor =
        type.isRecord()
            && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getAccessor().equals(m));
    return isAccessor
        || OF_EVERY_OBJECT.contains(m.getName())
        || type.isEnum() && OF_EVERY_ENUM.contains(m.getName());
  }

  /** A type without its package, such as {@code Map.Entry<String, Place>}. */
  private static String simple(Type type) {
    return type.getTypeName().replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
  }
}
