package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/** What a change of territory is in words: 公主岭市 came from 四平市, 2020-06-19 (SPEC S39). */
public final class DescentWords {
  private static final int SHOWN = 3;

  private final Descent descent;
  private final Tree before;
  private final Tree after;

  public DescentWords(Descent descent) {
    this.descent = descent;
    this.before = descent.before();
    this.after = descent.after();
  }

  /** What came into a place and what left it, at most a few; none where nothing did. */
  public List<Text> at(int node) {
    return few(List.copyOf(all(node)));
  }

  /** What came into any place from another one. */
  public List<Text> all() {
    Set<Text> all = new LinkedHashSet<>();
    for (int node = 0; node < after.size(); node++) {
      if (descent.same(node) < 0) {
        all.addAll(all(node).stream().filter(t -> !t.en().contains(" went to ")).toList());
      }
    }
    return few(List.copyOf(all));
  }

  private static List<Text> few(List<Text> all) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<Text> few = new ArrayList<>(all.subList(0, SHOWN));
    int more = all.size() - SHOWN;
    few.add(Text.of("等 " + all.size() + " 项", "and " + more + " more"));
    return few;
  }

  private Set<Text> all(int node) {
    Set<Text> texts = new LinkedHashSet<>();
    Map<Integer, Interval> pieces = descent.pieces(node);
    if (descent.same(node) >= 0) {
      return texts;
    }
    pieces.forEach((old, part) -> {
      boolean isItself = isWhole(part) && descent.hasCodeOf(node, old);
      if (!isItself && !goesAlong(old, pieces)) {
        texts.add(text(old, part, node, hasLeft(old, part, pieces)));
      }
    });
    return texts;
  }

  private Text text(int old, Interval part, int node, boolean hasLeft) {
    List<LocalDate> days = descent.days(old);
    String zhDay = days.stream().map(d -> "，" + d).collect(Collectors.joining());
    String enDay = days.stream().map(d -> ", " + d).collect(Collectors.joining());
    String zh = zhSubject(old, part);
    String en = enSubject(old, part);
    boolean isEnd = descent.heirs().ends(old).anyMatch(end -> end == node);
    boolean isKept = isEnd && descent.hasCodeOf(node, old);
    if (hasLeft || isKept) {
      String to = String.join("、", where(old, node));
      boolean isAll = part.isZero();
      return Text.of(
          (isAll ? before.name(old) : before.name(old) + "的一部分") + "划归" + to + zhDay,
          (isAll ? before.name(old) : "part of " + before.name(old)) + " went to " + to + enDay);
    }
    if (isEnd) {
      Map<Integer, Interval> pieces = descent.pieces(node);
      boolean isJoined = pieces.keySet().stream().filter(p -> !goesAlong(p, pieces)).count() > 1;
      String name = after.name(node);
      return Text.of(
          zh + (isJoined ? "并入" : "成为") + name + zhDay,
          en + (isJoined ? " became part of " : " became ") + name + enDay);
    }
    int parent = before.parent(old);
    String from = parent < 0 ? "" : before.name(parent);
    return Text.of(zh + "自" + from + "划入" + zhDay, en + " came from " + from + enDay);
  }

  private String zhSubject(int old, Interval part) {
    String name = before.name(old);
    return isWhole(part) ? name : name + "的" + share(part, "一部分");
  }

  private String enSubject(int old, Interval part) {
    String name = before.name(old);
    return isWhole(part) ? name : share(part, "part") + " of " + name;
  }

  private static String share(Interval part, String unknown) {
    return part.isKnown() ? Decimals.of(part, true) : unknown;
  }

  private static boolean isWhole(Interval part) {
    return part.known().filter(Fraction.ONE::equals).isPresent();
  }

  /** Where it is but within a place: the place that it became, or that around it. */
  private List<String> where(int old, int node) {
    boolean isSplit = !descent.heirs().isWhole(old);
    IntStream others =
        descent
            .heirs()
            .ends(old)
            .filter(end -> !after.isWithin(end, node))
            .map(end -> isSplit ? end : Math.max(0, after.parent(end)));
    return others.distinct().mapToObj(after::name).toList();
  }

  /** Whether less of it is inside than of the place above it. */
  private boolean hasLeft(int old, Interval part, Map<Integer, Interval> pieces) {
    Interval around = Interval.ZERO;
    for (int at = before.parent(old); at >= 0; at = before.parent(at)) {
      if (pieces.containsKey(at)) {
        around = pieces.getOrDefault(at, around);
        break;
      }
    }
    return part.upper().orElseThrow().compareTo(around.upper().orElseThrow()) < 0
        || part.lower().orElseThrow().compareTo(around.lower().orElseThrow()) < 0;
  }

  /** Whether a place above it was split, and it lies where that lies. */
  private boolean goesAlong(int old, Map<Integer, Interval> pieces) {
    for (int at = before.parent(old); at >= 0; at = before.parent(at)) {
      if (pieces.containsKey(at) && !descent.heirs().isWhole(at) && descent.follows(old, at)) {
        return true;
      }
    }
    return false;
  }

  /** The places of the later tree of which nobody says what they were. */
  public List<String> unknown() {
    return IntStream.range(0, after.size())
        .filter(node -> descent.same(node) < 0 && descent.pieces(node).isEmpty())
        .mapToObj(after::name)
        .toList();
  }

  /** The places of the earlier tree of which nobody says what became of them. */
  public List<String> gone() {
    return descent.heirs().gone().stream().mapToObj(before::name).toList();
  }

  /** How many places have another code and the same territory. */
  public long recoded() {
    return IntStream.range(0, after.size())
        .filter(node -> descent.same(node) >= 0)
        .filter(node -> !descent.hasCodeOf(node, descent.same(node)))
        .count();
  }
}
