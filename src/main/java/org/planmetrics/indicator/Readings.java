package org.planmetrics.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.Territory;
import org.planmetrics.table.Nodes;
import org.planmetrics.tally.FigureGaps;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;

/** What one indicator reads at every place and site of a snapshot. */
@SuppressWarnings("exports")
public final class Readings extends Held<Series> {
  private final Engines engines;
  private final Indicator indicator;

  private Readings(Engines engines, Indicator indicator) {
    super(engines.of(indicator).series(indicator, Scope.PLACES));
    this.engines = engines;
    this.indicator = indicator;
  }

  /**
   * What an indicator reads at every place of a snapshot.
   *
   * @param indicator such as {@code count(workers().certified())}
   * @param snapshot the data
   * @return the readings
   * @throws IllegalArgumentException if a column or name is unknown
   */
  public static Readings of(Indicator indicator, Snapshot snapshot) {
    Definitions none = Definitions.of(Map.of(), List.of());
    return of(indicator, none, Engines.of(snapshot, Streamed.NOTHING, none, List.of()));
  }

  static Readings of(Indicator indicator, Definitions definitions, Engines engines) {
    Definitions more = definitions.plus(indicator);
    Indicator canonical = more.canonical(indicator);
    Engines own =
        engines.has(more, canonical) ? engines : engines.asking(more, canonical, Scope.PLACES);
    return new Readings(own, canonical);
  }

  /**
   * A place and what the indicator reads there.
   *
   * @param place the place
   * @param reading the reading
   * @param remarks where the reading is open, the figures of it that nobody reports
   */
  public record Ranked(Place place, Reading reading, List<Text> remarks) {
    /** Copies the remarks. */
    public Ranked {
      remarks = List.copyOf(remarks);
    }

    /** Returns such as {@code 长春市: 2.56} or {@code 长春市: ≥ 0; nobody reports 'eldery'}. */
    @Override
    public String toString() {
      String more = remarks.stream().map(r -> "; " + r.en()).collect(Collectors.joining());
      return place.name() + ": " + reading + more;
    }
  }

  /**
   * The indicator.
   *
   * @return the indicator, its names resolved by the plan
   */
  public Indicator indicator() {
    return indicator;
  }

  /**
   * The data.
   *
   * @return the snapshot
   */
  public Snapshot snapshot() {
    return engines.snapshot();
  }

  /**
   * The reading at a place or site.
   *
   * @param codeOrId the code or unique name of a place, or the id of a site
   * @return the reading
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public Reading at(String codeOrId) {
    int node = engines.index().store().nodes().of(codeOrId);
    return node < engines.index().tree().size() ? Held.of(this).reading(node) : atSite(node);
  }

  /**
   * The places of a level, the smallest reading first; by the lower bound, then in tree order;
   * those not applicable last.
   *
   * @param level such as COUNTY
   * @return the table
   */
  public List<Ranked> ranked(Level level) {
    List<Text> unreported = unreported();
    Territory territory = engines.snapshot().territory();
    return territory.places().stream()
        .filter(p -> p.level() == level)
        .map(p -> ranked(p, unreported))
        .sorted(Comparator.comparing(Ranked::reading, Reading.LOWEST_FIRST))
        .toList();
  }

  private Ranked ranked(Place place, List<Text> unreported) {
    Reading reading = at(place.code());
    return new Ranked(place, reading, reading.isKnown() ? List.of() : unreported);
  }

  private Reading atSite(int node) {
    Nodes nodes = engines.index().store().nodes();
    Register sites = nodes.sitesOf(node);
    return engines
        .atSites(indicator, engines.definitions(), sites)
        .reading(node - nodes.first(sites));
  }

  private List<Text> unreported() {
    FigureGaps gaps = new FigureGaps(engines.index().store());
    return engines.definitions().leaves(indicator).stream()
        .flatMap(leaf -> leaf.as(ReportedFigure.class).stream())
        .map(ReportedFigure::figure)
        .distinct()
        .flatMap(figure -> gaps.nobody(figure).stream())
        .toList();
  }

  /**
   * The formula in words, names written as the plan's titles.
   *
   * @param locale Chinese or English
   * @return such as {@code people aged 60 or over}
   */
  public String describe(Locale locale) {
    return engines.definitions().describe(indicator, locale);
  }

  /**
   * What a user would want to know of these readings (SPEC S24), such as a figure that no row
   * reports, with the nearest that some do.
   *
   * @return the notes
   */
  public List<Note> notes() {
    return engines.notes();
  }

  /** Returns such as {@code elderly at 吉林省 with 12746 places}, and which figures are unreported. */
  @Override
  public String toString() {
    String unreported =
        notes().stream()
            .filter(note -> note.topic() == Note.Topic.UNREPORTED_FIGURE)
            .map(note -> "; " + note.text().en())
            .collect(Collectors.joining());
    return indicator + " at " + engines.snapshot().territory() + unreported;
  }
}
