package org.planmetrics.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Register;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Table;
import org.planmetrics.table.Tree;

/**
 * Where additions that a node asks for are posted: at the node itself or, where the targets count
 * only some postings, at the first node of such a kind within it, sites of a place before the
 * places below it.
 */
final class Posts {
  private static final int NOWHERE = -1;

  private final Snapshot snapshot;
  private final Set<Posting> postings;
  private final int[] at;

  private Posts(Snapshot snapshot, Set<Posting> postings) {
    this.snapshot = snapshot;
    this.postings = postings;
    this.at = new int[Held.of(snapshot).nodes().count()];
  }

  static Posts of(Snapshot snapshot, Set<Posting> postings) {
    Posts posts = new Posts(snapshot, postings);
    posts.find();
    return posts;
  }

  private void find() {
    Tree tree = Held.of(snapshot).tree();
    int size = tree.size();
    int[] siteAt = new int[size];
    Arrays.fill(siteAt, NOWHERE);
    Arrays.fill(at, NOWHERE);
    for (int site = at.length - 1; site >= size; site--) {
      if (postings.contains(posting(site)) && Held.of(snapshot).isOpen(site)) {
        at[site] = site;
        siteAt[Held.of(snapshot).nodes().placeOf(site)] = site;
      }
    }
    for (int rank = size - 1; rank >= 0; rank--) {
      int node = tree.atRank(rank);
      if (postings.contains(posting(node))) {
        at[node] = node;
      } else if (siteAt[node] != NOWHERE) {
        at[node] = siteAt[node];
      }
      if (node != 0 && at[node] != NOWHERE) {
        at[tree.parent(node)] = at[node];
      }
    }
  }

  private Posting posting(int node) {
    Tree tree = Held.of(snapshot).tree();
    if (node < tree.size()) {
      return node < tree.first(Level.COMMUNITY) ? Posting.REGION : Posting.COMMUNITY;
    }
    return switch (Held.of(snapshot).nodes().sitesOf(node)) {
      case FACILITIES -> Posting.FACILITY;
      case STATIONS -> Posting.STATION;
      default -> Posting.ORGANIZATION;
    };
  }

  /** The same, or never where there is nowhere to post what it takes. */
  Takes possible(int node, Takes takes) {
    if (takes.number() == 0 || at[node] != NOWHERE) {
      return takes;
    }
    String kinds =
        Arrays.stream(Posting.values())
            .filter(postings::contains)
            .map(p -> p.label().in(Locale.ENGLISH))
            .collect(Collectors.joining(" or "));
    return Takes.never("there is no " + kinds + " within it to post anyone to");
  }

  /** What a node asks for, posted. */
  Addition addition(int node, long number, Target target, Place place) {
    return new Addition(code(at[node]), name(at[node]), number, target, place);
  }

  /** The code of a place or the id of a site. */
  String code(int node) {
    Tree tree = Held.of(snapshot).tree();
    return node < tree.size() ? tree.code(node) : sites(node).id(row(node));
  }

  /** The name of a place or site, or its code. */
  String name(int node) {
    Tree tree = Held.of(snapshot).tree();
    return node < tree.size()
        ? tree.name(node)
        : sites(node)
            .find("name")
            .flatMap(v -> v.at(row(node)))
            .map(Object::toString)
            .orElseGet(() -> code(node));
  }

  private Table sites(int node) {
    return Held.of(snapshot).table(Held.of(snapshot).nodes().sitesOf(node));
  }

  private int row(int node) {
    Register sites = Held.of(snapshot).nodes().sitesOf(node);
    return node - Held.of(snapshot).nodes().first(sites);
  }
}
