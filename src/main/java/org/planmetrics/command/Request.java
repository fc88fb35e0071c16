package org.planmetrics.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.text.Names;
import org.planmetrics.text.Spelling;

/** What a command line asks for. */
final class Request {
  private static final List<String> LANGUAGES = List.of("zh", "en");
  private static final String YEAR = "[0-9]{4}";
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;
  private static final int MOST_YEARS = 100;

  private final Map<Option, String> options = new EnumMap<>(Option.class);
  private final List<String> paths = new ArrayList<>();

  private Request() {}

  /**
   * Reads a command line.
   *
   * @throws UsageException with what is wrong with it
   */
  static Request of(List<String> args) {
    Request request = new Request();
    int next = 0;
    while (next < args.size()) {
      next = request.take(args, next);
    }
    request.check();
    return request;
  }

  private int take(List<String> args, int at) {
    String arg = args.get(at).equals("-h") ? Option.HELP.typed() : args.get(at);
    if (arg.isBlank()) {
      throw new UsageException("an argument must not be blank");
    }
    if (!arg.startsWith("-")) {
      paths.add(arg);
      return at + 1;
    }
    Option option = option(arg);
    Optional<String> value =
        at + 1 < args.size() && !args.get(at + 1).startsWith("--")
            ? Optional.of(args.get(at + 1))
            : Optional.empty();
    if (option.hasValue() && value.filter(v -> !v.isBlank()).isEmpty()) {
      throw new UsageException(arg + " must be followed by " + option.value());
    }
    put(option, option.hasValue() ? value.get() : "");
    boolean isPrintedIn = option == Option.PRINT && value.filter(LANGUAGES::contains).isPresent();
    if (isPrintedIn && !value.get().equals(options.get(Option.LANG))) {
      put(Option.LANG, value.get());
    }
    return at + (option.hasValue() || isPrintedIn ? 2 : 1);
  }

  private static Option option(String arg) {
    int sign = arg.indexOf('=');
    String name = sign < 0 ? arg : arg.substring(0, sign);
    if (sign >= 0 && Option.find(name).isPresent()) {
      throw new UsageException(name + " and what follows it must be two words, without =");
    }
    return Option.find(arg)
        .orElseThrow(() -> new UsageException(Names.unknown("option", arg, Option.names())));
  }

  private void put(Option option, String value) {
    if (options.put(option, value) != null) {
      throw new UsageException(option.typed() + " is there twice");
    }
  }

  private void check() {
    boolean isAlone = has(Option.SCHEMAS) || has(Option.HELP);
    int fewest = isAlone ? 0 : has(Option.TEMPLATE) ? 1 : 2;
    if (paths.size() < fewest || paths.size() > 2) {
      throw new UsageException(
          has(Option.TEMPLATE)
              ? "--template needs a PLAN"
              : "there must be DATA and PLAN, but there "
                  + (paths.size() == 1 ? "is " : "are ")
                  + (paths.isEmpty() ? "none" : String.join(", ", paths)));
    }
    if (!LANGUAGES.contains(options.getOrDefault(Option.LANG, "zh"))) {
      throw new UsageException(
          "--lang must be zh or en, but was '" + options.get(Option.LANG) + "'");
    }
    asOf();
    years();
    checkEndings();
    path(Option.HTML).ifPresent(this::checkOutput);
    path(Option.XLSX).ifPresent(this::checkOutput);
    path(Option.CSV).ifPresent(this::checkOutput);
    path(Option.PAGES).ifPresent(this::checkOutput);
  }

  private void checkEndings() {
    checkEnding(Option.XLSX, isWorkbook(Option.XLSX), "end in .xlsx");
    checkEnding(Option.CSV, !isFile(Option.CSV), "be a directory");
    boolean isTemplate = isWorkbook(Option.TEMPLATE) || !isFile(Option.TEMPLATE);
    checkEnding(Option.TEMPLATE, isTemplate, "end in .xlsx or be a directory");
  }

  private void checkEnding(Option option, boolean isRight, String rule) {
    if (has(option) && !isRight) {
      throw new UsageException(
          option.typed() + " must " + rule + ", but was '" + options.get(option) + "'");
    }
  }

  private boolean isWorkbook(Option option) {
    return options.getOrDefault(option, "").toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** Whether a path is named as files are. */
  private boolean isFile(Option option) {
    return path(option)
        .filter(p -> !Files.isDirectory(p))
        .filter(p -> String.valueOf(p.getFileName()).matches(".*\\.[A-Za-z]{2,5}"))
        .isPresent();
  }

  /** What is written must not replace what is read. */
  private void checkOutput(Path output) {
    Stream<Path> inputs =
        Stream.concat(
            paths.stream().map(Path::of),
            Stream.of(Option.HEADERS, Option.MAP).flatMap(o -> path(o).stream()));
    inputs
        .filter(input -> isSame(input, output))
        .findFirst()
        .ifPresent(input -> {
          throw new UsageException(
              "'" + output + "' is read and would be replaced; write to another");
        });
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(Option option) {
    return options.containsKey(option);
  }

  Optional<Path> path(Option option) {
    return Optional.ofNullable(options.get(option)).map(Path::of);
  }

  /** The data directory or workbook. */
  Path data() {
    return Path.of(paths.get(0));
  }

  /** A file, or the id of a bundled plan. */
  String plan() {
    return paths.get(paths.size() - 1);
  }

  Locale locale() {
    return Locale.forLanguageTag(options.getOrDefault(Option.LANG, "zh"));
  }

  /** The day of the data, if it is said. */
  Optional<LocalDate> asOf() {
    return Optional.ofNullable(options.get(Option.AS_OF)).map(Request::day);
  }

  private static LocalDate day(String text) {
    return Spelling.day(text)
        .orElseThrow(
            () -> new UsageException("--as-of " + Spelling.DAY_RULE + ", but was '" + text + "'"));
  }

  /** The ends of the years asked for, none if it is not said. */
  List<LocalDate> years() {
    String text = options.getOrDefault(Option.YEARS, "");
    if (text.isEmpty()) {
      return List.of();
    }
    List<Integer> years = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      boolean isOne = ends.length == 1 && ends[0].matches(YEAR);
      boolean isRange = ends.length == 2 && ends[0].matches(YEAR) && ends[1].matches(YEAR);
      int first = isOne || isRange ? Integer.parseInt(ends[0]) : 1;
      int last = isOne || isRange ? Integer.parseInt(ends[ends.length - 1]) : 0;
      if (first > last || last - first > MOST_YEARS) {
        throw new UsageException(
            "--years must be years such as 2021-2023 or 2021,2023, but was '" + text + "'");
      }
      IntStream.rangeClosed(first, last).forEach(years::add);
    }
    return years.stream().distinct().map(y -> LocalDate.of(y, LAST_MONTH, LAST_DAY)).toList();
  }

  /** A command line that cannot be understood. */
  static final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
      super(message);
    }
  }
}
