package org.planmetrics.snapshot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.table.Ground;
import org.planmetrics.table.Renamed;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;

/**
 * The tree of places (SPEC S1), such as a province with its prefectures, counties, townships and
 * communities. Tree order is a parent before its children, and children as the files list them,
 * regions before communities.
 */
@SuppressWarnings("exports")
public final class Territory extends Held<Tree> {
  private final Tree tree;
  private final Ground ground;

  Territory(Store store) {
    super(store.tree());
    this.tree = store.tree();
    this.ground = new Ground(store.tree(), store.history(), store.aside());
  }

  Ground ground() {
    return ground;
  }

  /**
   * The number of places.
   *
   * @return at least 1
   */
  public int size() {
    return tree.size();
  }

  /**
   * The place with that code or, where no code is so, that unique name. Where division codes were
   * read, zeros after a code make no difference (SPEC S40).
   *
   * @param codeOrName such as {@code 220100} or 长春市
   * @return the place
   * @throws IllegalArgumentException if there is none, or several of that name; the message lists
   *     the nearest or, where a row of the successions has the code, what became of it
   */
  public Place place(String codeOrName) {
    return tree.place(Renamed.node(tree, ground.history(), codeOrName));
  }

  /**
   * The place with that code or unique name, if there is one.
   *
   * @param codeOrName such as {@code 220100} or 长春市
   * @return the place, or empty if there is none or several have that name
   */
  public Optional<Place> findPlace(String codeOrName) {
    int node = tree.find(codeOrName);
    if (node >= 0) {
      return Optional.of(tree.place(node));
    }
    int[] named = tree.named(codeOrName);
    return named.length == 1 ? Optional.of(tree.place(named[0])) : Optional.empty();
  }

  /**
   * All places in tree order.
   *
   * @return a view, from the root on
   */
  public List<Place> places() {
    return tree.within(0);
  }

  /**
   * A place and all below it, in tree order.
   *
   * @param codeOrName the place
   * @return a view, the place itself first
   * @throws IllegalArgumentException if there is no such place
   */
  public List<Place> within(String codeOrName) {
    return tree.within(tree.node(codeOrName));
  }

  /**
   * The places right below a place, in tree order.
   *
   * @param codeOrName the place
   * @return its children
   * @throws IllegalArgumentException if there is no such place
   */
  public List<Place> children(String codeOrName) {
    return tree.children(tree.node(codeOrName));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Territory t && tree.equals(t.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /** Returns such as {@code 吉林省 with 79 places}. */
  @Override
  public String toString() {
    return tree.toString();
  }
}
