package org.planmetrics.table;

import java.util.List;
import org.planmetrics.domain.Register;

/**
 * The one numbering of places and sites (SPEC S2): the places as in the {@link Tree}, then the
 * facilities, stations and organizations, each in the order of their arrival.
 */
public final class Nodes {
  static final List<Register> SITES =
      List.of(Register.FACILITIES, Register.STATIONS, Register.ORGANIZATIONS);

  private final Store store;

  public Nodes(Store store) {
    this.store = store;
  }

  /**
   * The number of nodes: places, then facilities, stations and organizations.
   *
   * @return the number
   */
  public int count() {
    return first(Register.WORKERS);
  }

  /**
   * The node of a register's first row; its other rows follow.
   *
   * @param sites FACILITIES, STATIONS or ORGANIZATIONS
   * @return the node
   */
  public int first(Register sites) {
    int first = store.tree().size();
    for (Register register : SITES) {
      if (register == sites) {
        return first;
      }
      first += store.table(register).size();
    }
    return first;
  }

  /**
   * The node of a place or site.
   *
   * @param codeOrId the code or unique name of a place, or the id of a site
   * @return the node
   * @throws IllegalArgumentException if there is none
   */
  public int of(String codeOrId) {
    int node = find(codeOrId);
    return node >= 0 ? node : Renamed.node(store.tree(), store.history(), codeOrId);
  }

  /** Returns the node of a code or id, or −1. */
  public int find(String codeOrId) {
    int place = store.tree().find(codeOrId);
    if (place >= 0) {
      return place;
    }
    for (Register register : SITES) {
      int row = store.table(register).row(codeOrId);
      if (row >= 0) {
        return first(register) + row;
      }
    }
    return -1;
  }

  /**
   * The places of all sites.
   *
   * @return for each site, in the order of their nodes, its place's node
   */
  public int[] placesOfSites() {
    int[] places = new int[count() - store.tree().size()];
    int next = 0;
    for (Register register : SITES) {
      Table table = store.table(register);
      for (int row = 0; row < table.size(); row++) {
        places[next++] = table.node(row);
      }
    }
    return places;
  }

  /**
   * The place where a node is: of a site its place, of a place itself.
   *
   * @param node the node
   * @return the place's node
   */
  public int placeOf(int node) {
    if (node < store.tree().size()) {
      return node;
    }
    Register sites = sitesOf(node);
    return store.table(sites).node(node - first(sites));
  }

  /**
   * The register of a site.
   *
   * @param node the site's node
   * @return FACILITIES, STATIONS or ORGANIZATIONS
   */
  public Register sitesOf(int node) {
    if (node < first(Register.STATIONS)) {
      return Register.FACILITIES;
    }
    return node < first(Register.ORGANIZATIONS) ? Register.STATIONS : Register.ORGANIZATIONS;
  }

  /** The name of a place, or the id of a site. */
  public String label(int node) {
    if (node < store.tree().size()) {
      return store.tree().name(node);
    }
    Register sites = sitesOf(node);
    return store.table(sites).id(node - first(sites));
  }
}
