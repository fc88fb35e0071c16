package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What follows from the registers on a day: who is certified, what is open (SPEC S5). */
final class Derived {
  private final Map<String, Column> workers = new HashMap<>();
  private final BitSet open = new BitSet();
  private final Map<Class<?>, Object> once = new ConcurrentHashMap<>();
  private final int firstSite;

  Derived(Snapshot snapshot) {
    firstSite = snapshot.territory().size();
    for (Register register : Register.values()) {
      if (register.isOfSites()) {
        findOpen(snapshot, register);
      }
    }
    Table t = snapshot.table(Register.WORKERS);
    Column certificate = t.findColumn("certificate").orElseThrow();
    Column trainedFlag = t.findColumn("trained").orElseThrow();
    boolean[] effective = upTo(t.findColumn("certified_on").orElseThrow(), snapshot.asOf());
    Column certifiedOn = t.findColumn("certified_on").orElseThrow();
    boolean[] saysSo = isTrue(trainedFlag);
    CodedColumn certified = new CodedColumn("certified");
    CodedColumn trained = new CodedColumn("trained");
    CodedColumn postedTo = new CodedColumn("postedTo");
    Posting[] postings = Posting.values();
    int[] firsts = firsts(snapshot);
    for (int row = 0; row < t.size(); row++) {
      boolean isCertified = certificate.code(row) != 0 && effective[certifiedOn.code(row)];
      int posting = 0;
      while (t.node(row) >= firsts[posting + 1]) {
        posting++;
      }
      certified.addValue(isCertified);
      trained.addValue(isCertified || saysSo[trainedFlag.code(row)]);
      postedTo.addValue(postings[posting]);
    }
    for (Column column : new Column[] {certified, trained, postedTo}) {
      workers.put(column.name(), column.finished());
    }
  }

  /** The first node of each posting, and the number of nodes. */
  private static int[] firsts(Snapshot snapshot) {
    Nodes nodes = snapshot.nodes();
    return new int[] {
      0,
      snapshot.territory().first(Level.COMMUNITY),
      nodes.first(Register.FACILITIES),
      nodes.first(Register.STATIONS),
      nodes.first(Register.ORGANIZATIONS),
      nodes.count()
    };
  }

  private static boolean[] isTrue(Column flags) {
    boolean[] isTrue = new boolean[flags.cardinality()];
    for (int code = 0; code < isTrue.length; code++) {
      isTrue[code] = flags.value(code).equals(Optional.of(true));
    }
    return isTrue;
  }

  private void findOpen(Snapshot snapshot, Register register) {
    Table t = snapshot.table(register);
    Column openedOn = t.findColumn("opened_on").orElseThrow();
    Column closedOn = t.findColumn("closed_on").orElseThrow();
    boolean[] opened = upTo(openedOn, snapshot.asOf());
    boolean[] closed = upTo(closedOn, snapshot.asOf());
    closed[0] = false;
    int first = snapshot.nodes().first(register) - firstSite;
    for (int row = 0; row < t.size(); row++) {
      open.set(first + row, opened[openedOn.code(row)] && !closed[closedOn.code(row)]);
    }
  }

  /** For each code whether its day is blank or not after the other. */
  private static boolean[] upTo(Column days, LocalDate last) {
    boolean[] upTo = new boolean[days.cardinality()];
    for (int code = 0; code < upTo.length; code++) {
      upTo[code] = days.value(code).filter(d -> ((LocalDate) d).isAfter(last)).isEmpty();
    }
    return upTo;
  }

  Optional<Column> column(Register register, String name) {
    return register == Register.WORKERS ? Optional.ofNullable(workers.get(name)) : Optional.empty();
  }

  <T> T once(Class<T> type, Supplier<T> maker) {
    return type.cast(once.computeIfAbsent(type, t -> maker.get()));
  }

  boolean isOpen(int siteNode) {
    return open.get(siteNode - firstSite);
  }
}
