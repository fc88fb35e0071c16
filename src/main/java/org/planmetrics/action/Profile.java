package org.planmetrics.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.indicator.Selection;
import org.planmetrics.indicator.Workers;
import org.planmetrics.text.Spelling;

/**
 * What is added, wherever that may be: a certified community worker, a township station, an agency.
 *
 * @param template a worker or site whose id and place do not matter
 */
public record Profile(Entry template) {
  private static final String ANYWHERE = "anywhere";

  /** Forgets id and place. */
  public Profile {
    template = placed(Objects.requireNonNull(template, "template"), ANYWHERE, Optional.empty());
  }

  /**
   * Any worker or site as a profile.
   *
   * @param template such as {@code Worker.at("-").with(Worker.TRAINED, true).with("degree",
   *     "master")}
   * @return the profile
   */
  public static Profile of(Entry template) {
    return new Profile(template);
  }

  /**
   * A worker, neither certified nor trained.
   *
   * @return the profile
   */
  public static Profile worker() {
    return of(Worker.at(ANYWHERE));
  }

  /**
   * A trained worker.
   *
   * @return the profile
   */
  public static Profile trainedWorker() {
    return of(Worker.at(ANYWHERE).with(Worker.TRAINED, true));
  }

  /**
   * A certified worker (社会工作师, INTERMEDIATE), who is trained too (SPEC S5).
   *
   * @return the profile
   */
  public static Profile certifiedWorker() {
    return of(Worker.at(ANYWHERE).with(Worker.CERTIFICATE, Certificate.INTERMEDIATE));
  }

  /**
   * A station.
   *
   * @param level the tier that it serves, such as TOWNSHIP
   * @param service such as SOCIAL_WORK
   * @return the profile
   */
  public static Profile station(Level level, Service service) {
    return of(Station.of("", ANYWHERE, level, service));
  }

  /**
   * An organization.
   *
   * @param kind such as AGENCY
   * @return the profile
   */
  public static Profile organization(OrganizationKind kind) {
    return of(Organization.of("", ANYWHERE, kind));
  }

  /**
   * The same worker in a kind of post.
   *
   * @param post such as COMMUNITY
   * @return the profile
   * @throws IllegalArgumentException if it is no worker
   */
  public Profile employed(Employment post) {
    if (template instanceof Worker w) {
      return of(w.with(Worker.EMPLOYMENT, post));
    }
    throw new IllegalArgumentException("only workers have an employment, but this is " + this);
  }

  /**
   * The register that it is added to.
   *
   * @return such as WORKERS
   */
  public Register register() {
    return template.register();
  }

  /**
   * What it is called.
   *
   * @return such as 持证社工, certified workers
   */
  public Text label() {
    return Text.of(words(Locale.CHINESE), words(Locale.ENGLISH));
  }

  private String words(Locale locale) {
    return Indicators.count(records()).describe(locale);
  }

  private Selection<?> records() {
    if (template instanceof Worker w) {
      Workers plain = Indicators.workers();
      Workers skilled =
          w.get(Worker.CERTIFICATE).isPresent()
              ? plain.certified()
              : w.get(Worker.TRAINED).orElse(false) ? plain.trained() : plain;
      return w.get(Worker.EMPLOYMENT).map(skilled::employed).orElse(skilled);
    }
    if (template instanceof Station s) {
      return Indicators.stations().where("level", s.level()).where("service", s.service());
    }
    if (template instanceof Organization o) {
      return Indicators.organizations().ofKind(o.kind());
    }
    Optional<FacilityKind> kind = ((ElderCareFacility) template).get(ElderCareFacility.KIND);
    return kind.map(k -> Indicators.facilities().ofKind(k)).orElse(Indicators.facilities());
  }

  /**
   * One of them at a place, to be numbered by the snapshot.
   *
   * @param place the code of the place or the id of the site
   * @return the worker or site
   */
  public Entry at(String place) {
    return placed(template, place, Optional.empty());
  }

  /**
   * One of them at a place, in post or open from a day unless the template says otherwise.
   *
   * @param place the code of the place or the id of the site
   * @param day the first day on which it counts, such as {@code 2023-12-31}
   * @return the worker or site
   * @throws java.time.DateTimeException if it is no date
   */
  public Entry at(String place, String day) {
    return at(place, Spelling.day("day", day));
  }

  /**
   * One of them at a place, in post or open from a day unless the template says otherwise.
   *
   * @param place the code of the place or the id of the site
   * @param day the first day on which it counts
   * @return the worker or site
   */
  public Entry at(String place, LocalDate day) {
    return placed(template, place, Optional.of(day));
  }

  private static Entry placed(Entry template, String place, Optional<LocalDate> day) {
    return (Entry) placed(((Row<?>) template).columns(), (Row<?>) template, place, day);
  }

  /**
   * The same record without its id, elsewhere, and counting from a day unless it says otherwise.
   */
  private static <R extends Row<R>> R placed(
      Columns<R> columns, Row<?> template, String place, Optional<LocalDate> day) {
    @Nullable Object[] values = Held.of(template).clone();
    List<Column<?>> all = columns.all();
    int first = all.indexOf(columns.span().orElseThrow().first());
    values[0] = null;
    values[all.indexOf(columns.where().orElseThrow())] = place;
    values[first] = values[first] == null ? day.orElse(null) : values[first];
    return Held.of(columns).make(values, template.attributes());
  }

  /** Returns such as {@code certified workers}. */
  @Override
  public String toString() {
    return words(Locale.ENGLISH);
  }
}
