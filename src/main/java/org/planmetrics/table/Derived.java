package org.planmetrics.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;

/** What follows from the registers on a day: who is certified, what is open (SPEC S5). */
final class Derived {
  private final Map<String, Vector> workers = new HashMap<>();
  private final BitSet open = new BitSet();
  private final int firstSite;

  Derived(Store store) {
    firstSite = store.tree().size();
    for (Register register : Nodes.SITES) {
      int first = store.nodes().first(register) - firstSite;
      store.onDay().rows(store.table(register)).stream().forEach(row -> open.set(first + row));
    }
    Table t = store.table(Register.WORKERS);
    Vector certificate = t.vector(Worker.CERTIFICATE);
    Vector certifiedOn = t.vector(Worker.CERTIFIED_ON);
    boolean[] effective = store.onDay().begun(certifiedOn);
    Vector training = t.vector(Worker.TRAINED);
    boolean[] saysSo = OnDay.accepted(training, v -> v.equals(Optional.of(true)));
    Vector certified = derived(Worker.CERTIFIED);
    Vector trained = derived(Worker.TRAINED);
    Vector postedTo = derived(Worker.POSTED_TO);
    Posting[] postings = Posting.values();
    int[] firsts = firsts(store);
    for (int row = 0; row < t.size(); row++) {
      boolean isCertified = certificate.code(row) != 0 && effective[certifiedOn.code(row)];
      int posting = 0;
      while (t.node(row) >= firsts[posting + 1]) {
        posting++;
      }
      certified.add(isCertified);
      trained.add(isCertified || saysSo[training.code(row)]);
      postedTo.add(store.aside().posting(row).orElse(postings[posting]));
    }
    workers.values().forEach(Vector::finished);
  }

  private Vector derived(Column<?> column) {
    Vector vector = new CodedVector(column.name());
    workers.put(column.name(), vector);
    return vector;
  }

  /** The first node of each posting, and the number of nodes. */
  private static int[] firsts(Store store) {
    Nodes nodes = store.nodes();
    return new int[] {
      0,
      store.tree().first(Level.COMMUNITY),
      nodes.first(Register.FACILITIES),
      nodes.first(Register.STATIONS),
      nodes.first(Register.ORGANIZATIONS),
      nodes.count()
    };
  }

  Optional<Vector> vector(Register register, String name) {
    return register == Register.WORKERS ? Optional.ofNullable(workers.get(name)) : Optional.empty();
  }

  boolean isOpen(int siteNode) {
    return open.get(siteNode - firstSite);
  }
}
