package org.planmetrics.domain;

import java.util.List;

/**
 * The one numbering of places and sites (SPEC S2): the places as in the {@link Territory}, then the
 * facilities, stations and organizations, each in the order of their arrival.
 */
public final class Nodes {
  private static final List<Register> SITES =
      List.of(Register.FACILITIES, Register.STATIONS, Register.ORGANIZATIONS);

  private final Snapshot snapshot;

  Nodes(Snapshot snapshot) {
    this.snapshot = snapshot;
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
    int first = snapshot.territory().size();
    for (Register register : SITES) {
      if (register == sites) {
        return first;
      }
      first += snapshot.table(register).size();
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
    return node >= 0 ? node : snapshot.territory().node(codeOrId);
  }

  /** Returns the node of a code or id, or −1. */
  int find(String codeOrId) {
    int place = snapshot.territory().find(codeOrId);
    if (place >= 0) {
      return place;
    }
    for (Register register : SITES) {
      int row = snapshot.table(register).find(codeOrId);
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
    int[] places = new int[count() - snapshot.territory().size()];
    int next = 0;
    for (Register register : SITES) {
      Table table = snapshot.table(register);
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
    if (node < snapshot.territory().size()) {
      return node;
    }
    Register sites = sitesOf(node);
    return snapshot.table(sites).node(node - first(sites));
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
}
