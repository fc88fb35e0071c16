package org.planmetrics.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What cells mean as texts: a date as {@code 2023-12-31}, a percentage as {@code 21.5%}, a number
 * with the 15 digits that a spreadsheet has, all of it by the cell's type and format; a formula by
 * the value that was saved with it.
 */
final class CellTexts {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(DIGITS.getPrecision());
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final int DAYS_TO_1904 = 1462;
  private static final long LAST = 2_958_465; // 9999-12-31
  private static final long SECONDS = 24 * 60 * 60;

  /** What stands for a formula whose value was not saved with it: an error, as of a spreadsheet. */
  private static final String UNSAVED = "#FORMULA!";

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");

  /** What a format quotes, escapes, or says of colours and languages. */
  private static final Pattern ASIDE =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+\\])[^\\]]*\\]|_.|\\*.");

  private static final Pattern DATE = Pattern.compile("(?i)[yd年日]");
  private static final Pattern DAY = Pattern.compile("(?i)[d日]");
  private static final int MONTH_LENGTH = 7; // of 2024-12
  private static final Pattern ZEROS = Pattern.compile("0{2,}");

  private final int shift;

  CellTexts(boolean isDate1904) {
    this.shift = isDate1904 ? DAYS_TO_1904 : 0;
  }

  String of(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || raw.isEmpty() || cell.getType() == CellType.EMPTY) {
      return isUnsaved(cell, raw) ? UNSAVED : "";
    }
    boolean mayBeNumber = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
    if (mayBeNumber && NUMBER.matcher(raw).matches()) {
      return number(new BigDecimal(raw), cell.getDataFormatId(), cell.getDataFormatString());
    }
    return cell.getType() == CellType.BOOLEAN ? flag(cell) : text(cell, raw);
  }

  /** Whether there is a formula without a value; that of a text may be empty. */
  private static boolean isUnsaved(Cell cell, @Nullable String raw) {
    boolean isText = cell.getType() == CellType.FORMULA;
    return isText ? raw == null : cell.getFormula() != null;
  }

  private static String flag(Cell cell) {
    return String.valueOf(cell.asBoolean());
  }

  private static String text(Cell cell, String raw) {
    String text = cell.getType() == CellType.STRING ? cell.asString() : raw;
    return text == null ? "" : text.strip();
  }

  private String number(BigDecimal value, @Nullable Integer id, @Nullable String format) {
    String plain = format == null ? "" : ASIDE.matcher(format).replaceAll("");
    if (isDate(id, plain) && value.signum() > 0 && value.longValue() + shift <= LAST) {
      return day(value, isMonth(id, plain));
    }
    if (plain.contains("%") || id != null && (id == 9 || id == 10)) {
      return decimal(value.movePointRight(2)) + "%";
    }
    String digits = decimal(value);
    boolean isPadded = ZEROS.matcher(plain).matches() && digits.matches("[0-9]+");
    return isPadded ? "0".repeat(Math.max(0, plain.length() - digits.length())) + digits : digits;
  }

  /** The formats that have no text are those of the spreadsheet's own language. */
  private static boolean isDate(@Nullable Integer id, String format) {
    boolean isOwn =
        id != null
            && (id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 55
                || id >= 57 && id <= 58);
    return isOwn || !format.equalsIgnoreCase("General") && DATE.matcher(format).find();
  }

  /** A format of a month and year hides the day, and most often there is none. */
  private static boolean isMonth(@Nullable Integer id, String format) {
    boolean isOwn = id != null && (id == 17 || id == 55 || id == 57);
    return isOwn || !format.isEmpty() && !DAY.matcher(format).find();
  }

  private String day(BigDecimal value, boolean isMonth) {
    BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
    LocalDate date = FIRST.plusDays(whole.longValue() + shift);
    if (isMonth && date.getDayOfMonth() == 1) {
      return date.toString().substring(0, MONTH_LENGTH);
    }
    String day = date.toString();
    long second =
        value
            .subtract(whole)
            .multiply(BigDecimal.valueOf(SECONDS))
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValue();
    return second == 0 || second == SECONDS ? day : day + " " + LocalTime.ofSecondOfDay(second);
  }

  /** Whole numbers that are too long for its digits are written as a spreadsheet shows them. */
  private static String decimal(BigDecimal value) {
    BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
    if (rounded.abs().compareTo(TOO_LONG) < 0) {
      return rounded.toPlainString();
    }
    BigInteger digits = rounded.unscaledValue();
    String text = digits.abs().toString();
    String more = text.length() == 1 ? "" : "." + text.substring(1);
    int exponent = text.length() - 1 - rounded.scale();
    return (digits.signum() < 0 ? "-" : "") + text.charAt(0) + more + "E+" + exponent;
  }
}
