import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Draws the sample province beside this file: {@code java examples/jilin/Generate.java OUT_DIR},
 * from the project's root.
 *
 * <p>Real are the names, codes and census figures of {@code jilin-counties.csv}, how many townships
 * and communities of each kind a county has, and the published number of institution beds. All else
 * is drawn from {@link #SEED} in whole numbers, without clock, locale or hash order, so that every
 * run on every JDK writes the same bytes.
 *
 * <p><b>Calibration.</b> {@code jilin-totals.csv} says how many sites are open and how many workers
 * of a group are certified on each day of account. Every list begins with more candidates than
 * that. A candidate's score is made of the lag of its county (0 leads, 99 trails), its rank in
 * line, and chance. {@link #admit} goes from one day to the next and lets in the lowest scores
 * until the total of that day counts. So all totals come out exactly, while single counties run
 * ahead or fall behind; a total that cannot be reached stops the run, and {@link #check} counts the
 * published ones again.
 */
final class Generate {
  private static final long SEED = 20211129;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int START = day("2005-12-31");
  private static final int BASE = day("2020-12-31");
  private static final int MEETING = day("2021-11-22");
  private static final int END = day("2025-12-31");
  private static final int BEDS = 148_800;
  private static final int VILLAGES_PER_RURAL_TOWNSHIP = 40;
  private static final String CENSUS = "2020-11-01,第七次全国人口普查 (2020 population census)";
  private static final String NEWS = "吉林省省级新闻2025年12月报道 (provincial news; December 2025)";
  private static final String FIELDS =
      "assistance elder-care child-welfare community-building social-affairs social-organizations";
  private static final String MILESTONES =
      "township-station-scheme talent-policies sector-rules training-mechanism"
          + " supervision-evaluation information-system volunteer-ordinance volunteer-management"
          + " volunteer-information time-bank social-worker-volunteer assistance-one-door"
          + " five-society elder-care-training child-welfare";
  private static final String SNAPSHOT =
      """
      {
        "format": 1,
        "asOf": "2023-12-31",
        "title": {
          "zh": "吉林省（合成数据，普查数和县级以上名称除外）",
          "en": "Jilin Province (synthetic data, but for census figures and county names)"
        },
        "source": "合成数据，种子SEED；真实的只有县级以上名称和代码、各县乡镇村居数目、2020年普查数、\
      2025年机构床位总数 (synthetic, drawn from seed SEED; real are only names and codes down to \
      counties, their numbers of townships and communities, the census of 2020, the beds of 2025)"
      }
      """;
  private static final String HEADERS =
      """
      regions:code,name,level,parent,kind
      communities:code,name,kind,parent
      organizations:id,place,name,kind,opened_on,closed_on
      stations:id,place,name,level,service,operator,services,opened_on,closed_on
      facilities:id,place,name,kind,beds,residents,opened_on,closed_on
      workers:id,place,certificate,certified_on,trained,employment,fte,from,until
      catalogue:figure,kind,unit,weight,signed,title,title_en
      figures:place,figure,value,as_of,source
      returns:register,place
      milestones:milestone,state,on,evidence
      """;

  private final List<Place> places = new ArrayList<>();
  private final Map<String, List<Item>> lists = new HashMap<>();
  private final Map<String, StringBuilder> files = new HashMap<>();
  private int number;
  private long state = SEED;

  private record Place(
      String code,
      String name,
      String level,
      String kind,
      String parent,
      String county,
      int lag,
      int residents) {
    boolean is(String levelOrKind) {
      return level.equals(levelOrKind) || kind.equals(levelOrKind);
    }
  }

  /** A row of an input file, by column. */
  private record Row(Map<String, String> cells) {
    String text(String column) {
      return cells.get(column);
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }
  }

  /**
   * A site, let in when it opens, or a worker, let in when certified; id is where one is posted.
   */
  private static final class Item {
    final Place place;
    final String type;
    final int score;
    String id;
    String name = "";
    String details = "";
    int beds;
    int from;
    int until = NEVER;
    int on = NEVER;

    Item(Place place, String type, int score) {
      this.place = place;
      this.type = type;
      this.score = score;
    }

    boolean presentOn(int day) {
      return from <= day && day < until;
    }

    boolean countsOn(int day) {
      return on <= day && presentOn(day);
    }
  }

  public static void main(String[] args) throws IOException {
    Generate province = new Generate();
    read("jilin-counties.csv").forEach(province::drawPlaces);
    read("jilin-totals.csv").forEach(province::drawList);
    province.fitBeds();
    province.check();
    province.print();
    province.write(Files.createDirectories(Path.of(args[0])));
  }

  private static List<Row> read(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("examples", "jilin", file));
    String[] header = lines.get(0).split(",");
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Row row = new Row(new LinkedHashMap<>());
      for (int i = 0; i < header.length; i++) {
        row.cells.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** A whole number from 0 to n - 1, by SplitMix64. */
  private int below(int n) {
    long z = state += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(z ^ (z >>> 31), n);
  }

  private int between(int first, int last) {
    return first + below(last - first + 1);
  }

  private <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  private void drawPlaces(Row row) {
    String code = row.text("code");
    String name = row.text("name");
    String level = row.text("level");
    String parent = row.text("parent");
    int people = row.number("population_2020");
    places.add(new Place(code, name, level, row.text("kind"), parent, name, below(100), people));
    if (level.equals("COUNTY")) {
      drawWithin(row, List.of(places.get(places.size() - 1)));
      print("figures", code, "elderly", row.text("elderly60_2020"), CENSUS);
      print("figures", code, "elderly65", row.text("elderly65_2020"), CENSUS);
    }
  }

  /**
   * Urban communities lie under subdistricts, town communities and villages under other townships;
   * villages that are more than these would hold, or all if there are none, under subdistricts.
   */
  private void drawWithin(Row row, List<Place> county) {
    List<Place> streets = deal(county, row.number("subdistricts"), "STATUTORY", "街道", 1);
    List<Place> others = deal(county, row.number("towns"), "STATUTORY", "镇", 100);
    others.addAll(deal(county, row.number("townships"), "STATUTORY", "乡", 200));
    others.addAll(deal(county, row.number("functional_townships"), "FUNCTIONAL", "功能区", 400));
    int villages = row.number("villages");
    int rural = Math.min(villages, VILLAGES_PER_RURAL_TOWNSHIP * others.size());
    deal(streets, row.number("urban_communities"), "URBAN", "社区", 1);
    deal(others, row.number("town_communities"), "TOWN", "镇社区", 1);
    deal(others, rural, "VILLAGE", "村", 200);
    deal(streets, villages - rural, "VILLAGE", "街道村", 200);
  }

  /** Deals out places: one to each parent, the others by chance. */
  private List<Place> deal(List<Place> parents, int total, String kind, String word, int segment) {
    int[] numbers = new int[parents.size()];
    for (int i = 0; i < total; i++) {
      numbers[i < numbers.length ? i : below(numbers.length)]++;
    }
    List<Place> dealt = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Place up = parents.get(i);
      String level = up.is("COUNTY") ? "TOWNSHIP" : "COMMUNITY";
      for (int k = 0; k < numbers[i]; k++) {
        String code = up.code + String.valueOf(1000 + segment + k).substring(1);
        String name = up.county + "第" + (dealt.size() + 1) + word;
        dealt.add(new Place(code, name, level, kind, up.code, up.county, up.lag, 0));
      }
    }
    places.addAll(dealt);
    return dealt;
  }

  private List<Place> select(Predicate<Place> which) {
    return places.stream().filter(which).toList();
  }

  private List<Item> list(String name) {
    return lists.computeIfAbsent(name, key -> new ArrayList<>());
  }

  private Item item(Place place, String type, int rank) {
    return new Item(place, type, 2 * place.lag + rank + below(100));
  }

  /** Does what a row of the totals asks for. */
  private void drawList(Row row) {
    String where = row.text("where");
    switch (row.text("list")) {
      case "staff" -> select(place -> place.is(where)).forEach(place -> hire(row, place, null));
      case "certified" -> certify(row, where);
      default -> drawSites(row, where, list(row.text("list")));
    }
  }

  /** Opens sites: one at most in each place, or several in a county, a few of which will close. */
  private void drawSites(Row row, String where, List<Item> list) {
    boolean spread = Character.isDigit(where.charAt(0));
    List<Item> candidates = new ArrayList<>();
    for (Place place : spread ? spread(Integer.parseInt(where)) : select(p -> p.is(where))) {
      Item site = item(place, row.text("type"), spread ? below(200) : 0);
      site.until = spread && below(100) < 4 ? between(BASE + 1, END) : NEVER;
      candidates.add(site);
    }
    admit(row, candidates);
    for (Item site : candidates) {
      if (site.on != NEVER) {
        list.add(site);
        site.id = row.text("list").substring(0, 1).toUpperCase(Locale.ROOT) + list.size();
        String name = row.text("name") + (spread ? site.id : "");
        site.name = name.isEmpty() ? "" : site.place.name + name;
        site.beds = 2 * (spread ? 10 + below(between(6, 145)) : between(2, 10));
        site.details = list == list("stations") ? details(site) : "";
        hire(row, site.place, site);
      }
    }
  }

  /** Townships by chance: two in a county, and one more for each so many residents. */
  private List<Place> spread(int residents) {
    List<Place> chosen = new ArrayList<>();
    for (Place county : select(place -> place.is("COUNTY"))) {
      List<Place> townships = select(place -> place.parent.equals(county.code));
      for (int i = -2; i < county.residents / residents; i++) {
        chosen.add(pick(townships));
      }
    }
    return chosen;
  }

  /** What a township's station does, and which agency of the county runs it, if one is open. */
  private String details(Item station) {
    if (!station.type.equals("TOWNSHIP/SOCIAL_WORK")) {
      return ",,";
    }
    List<Item> agencies =
        open("organizations", "AGENCY", station.on).stream()
            .filter(agency -> agency.place.county.equals(station.place.county))
            .filter(agency -> agency.until == NEVER)
            .toList();
    String operator = agencies.isEmpty() || below(100) < 20 ? "" : pick(agencies).id;
    int percent = 99 - station.place.lag / 3;
    Stream<String> fields = Stream.of(FIELDS.split(" ")).filter(f -> below(100) < percent);
    return "," + operator + "," + fields.collect(joining(";"));
  }

  /** Hires for a place, or for a site while it is open; a few stay listed at closed sites. */
  private void hire(Row row, Place place, Item site) {
    int number = between(row.number("least"), row.number("most"));
    for (int i = 0; i < number; i++) {
      Item worker = item(place, row.text("employment"), 50 * i);
      worker.id = site == null ? place.code : site.id;
      worker.from = site == null ? START + below(6500) : site.on + below(900);
      if (place.is("VILLAGE")) {
        worker.from = day("2018-06-30") + 9 * worker.score;
      }
      int leaves = worker.from + between(300, 6000);
      worker.until = site == null || below(100) < 10 ? NEVER : site.until;
      if (below(100) < 12 && leaves <= END) {
        worker.until = Math.min(worker.until, leaves);
      }
      if (worker.from < Math.min(worker.until, END)) {
        list("workers").add(worker);
      }
    }
  }

  private void certify(Row row, String where) {
    Stream<Item> group =
        list("workers").stream().filter(w -> w.type.equals(row.text("employment")));
    admit(row, group.filter(w -> where.isEmpty() || w.place.is(where)).toList());
  }

  /** Lets items in, the lowest scores first, until each day of account has its total. */
  private void admit(Row row, List<Item> items) {
    List<Item> inOrder = new ArrayList<>(items);
    inOrder.sort(Comparator.comparingInt(item -> item.score));
    int last = START;
    for (String column : row.cells.keySet().stream().filter(c -> c.startsWith("20")).toList()) {
      int day = day(column);
      long missing = row.number(column) - items.stream().filter(i -> i.countsOn(day)).count();
      for (Item item : inOrder) {
        if (missing > 0 && item.on == NEVER && item.presentOn(day)) {
          item.on = between(last + 1, day);
          missing--;
        }
      }
      require(0, missing, "short of " + row.cells + " on " + column);
      last = day;
    }
  }

  /** Adds or takes two beds at a time until the institutions open in the end have the total. */
  private void fitBeds() {
    List<Item> homes = open("facilities", "INSTITUTION", END);
    int missing = BEDS - homes.stream().mapToInt(home -> home.beds).sum();
    for (int i = 0; missing != 0; i++) {
      Item home = homes.get(i % homes.size());
      int step = missing > 0 ? 2 : home.beds > 20 ? -2 : 0;
      home.beds += step;
      missing -= step;
    }
    for (Item site : list("facilities")) {
      site.details = "," + site.beds + "," + site.beds * between(25, 90) / 100;
    }
  }

  private List<Item> open(String list, String type, int day) {
    return list(list).stream().filter(i -> i.type.equals(type) && i.countsOn(day)).toList();
  }

  private void check() {
    List<Item> homes = open("facilities", "INSTITUTION", END);
    require(1624, select(place -> place.is("URBAN")).size(), "urban communities");
    require(647, select(place -> place.is("TOWN")).size(), "town communities");
    require(9321, select(place -> place.is("VILLAGE")).size(), "villages");
    require(10_855, list("workers").stream().filter(w -> w.countsOn(BASE)).count(), "certified");
    require(353, open("organizations", "AGENCY", BASE).size(), "agencies");
    require(1236, open("stations", "COMMUNITY/SOCIAL_WORK", BASE).size(), "community stations");
    require(262, open("stations", "TOWNSHIP/SOCIAL_WORK", MEETING).size(), "township stations");
    require(1594, homes.size(), "institutions");
    require(BEDS, homes.stream().mapToInt(home -> home.beds).sum(), "beds");
  }

  private static void require(long expected, long actual, String what) {
    if (expected != actual) {
      throw new IllegalStateException(what + ": " + actual + " instead of " + expected);
    }
  }

  private void print() {
    for (Place p : places) {
      if (p.is("COMMUNITY")) {
        print("communities", p.code, p.name, p.kind, p.parent);
      } else {
        print("regions", p.code, p.name, p.level, p.parent, p.kind);
      }
    }
    for (String list : List.of("organizations", "stations", "facilities")) {
      for (Item s : list(list)) {
        String type = s.type.replace('/', ',') + s.details;
        print(list, s.id, s.place.code, s.name, type, iso(s.on), iso(s.until));
      }
    }
    list("workers").forEach(this::printWorker);
    print("catalogue", "elderly,AMOUNT,人,,,60岁及以上人口,people aged 60 or over");
    print("catalogue", "elderly65,AMOUNT,人,,,65岁及以上人口,people aged 65 or over");
    print("catalogue", "institution-beds,AMOUNT,张,,,养老机构床位,beds of elder-care institutions");
    print("figures", "220000", "institution-beds", "" + BEDS, iso(END), NEWS);
    print("returns", "workers", "220000");
    print("returns", "organizations", "220000");
    for (String register : List.of("stations", "facilities")) {
      select(p -> p.is("COUNTY") && below(100) >= 9)
          .forEach(p -> print("returns", register, p.code));
    }
    for (String id : MILESTONES.split(" ")) {
      int done = between(BASE + 200, END + 400);
      boolean late = done > END;
      print(
          "milestones",
          id,
          late ? "UNDER_WAY" : "DONE",
          late ? "" : iso(done),
          late ? "" : "合成数据 (synthetic)");
    }
  }

  private void printWorker(Item w) {
    int level = w.on == NEVER ? 0 : between(1, 100);
    String title = level > 98 ? "SENIOR" : level > 66 ? "INTERMEDIATE" : "ASSISTANT";
    String certificate = level == 0 ? "" : title;
    String trained = w.place.is("VILLAGE") || below(100) < 25 ? "true" : "";
    String fte = below(100) < 4 ? "0.5" : "";
    String posting = trained + "," + w.type + "," + fte;
    print(
        "workers",
        "W" + ++number,
        w.id,
        certificate,
        iso(w.on),
        posting,
        iso(w.from),
        iso(w.until));
  }

  private void print(String file, String... cells) {
    files
        .computeIfAbsent(file, key -> new StringBuilder())
        .append(String.join(",", cells))
        .append('\n');
  }

  private void write(Path out) throws IOException {
    for (String line : HEADERS.lines().toList()) {
      String[] header = line.split(":");
      Files.writeString(out.resolve(header[0] + ".csv"), header[1] + "\n" + files.get(header[0]));
    }
    Files.writeString(out.resolve("snapshot.json"), SNAPSHOT.replace("SEED", "" + SEED));
  }

  private static String iso(int day) {
    return day == NEVER ? "" : LocalDate.ofEpochDay(day).toString();
  }

  private static int day(String iso) {
    return (int) LocalDate.parse(iso).toEpochDay();
  }
}
