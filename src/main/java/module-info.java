/**
 * How far is each place from each target of a public plan, exactly and with its reasons, and what
 * would close the gap?
 *
 * <p>The tour of the house, from the ground up; a package knows only those below it:
 *
 * <ul>
 *   <li>{@link org.planmetrics.number} is exact values: fractions, the bounds that missing data
 *       leave, readings and how they stand to bars.
 *   <li>{@link org.planmetrics.domain} is what exists: regions, communities, workers, stations,
 *       elder-care facilities and organizations; reported figures, and what their numbers mean.
 *   <li>{@link org.planmetrics.snapshot} is the tree of places, and the snapshot, which is all that
 *       is known as of a day.
 *   <li>{@link org.planmetrics.indicator} is what is measured: indicators composed of a few kinds,
 *       the records that they count, conditions, staffing norms, exact fractions and the bounds
 *       that missing data leave; the engine behind them is not public.
 *   <li>{@link org.planmetrics.plan} is what was promised: plans, targets and milestones, and how
 *       every place stands to them, with what is missing and why.
 *   <li>{@link org.planmetrics.progress} is about time: whether a target is on its path, when it
 *       will be reached, and what changed between two assessments and why.
 *   <li>{@link org.planmetrics.action} is what to do: the fewest additions that meet chosen targets
 *       and where, a number shared out among places, and what a change would bring.
 *   <li>{@link org.planmetrics.brief} is what matters first: an assessment in a few sentences.
 *   <li>{@link org.planmetrics.io} reads and writes data directories, plans and assessments. Only
 *       it uses a CSV or JSON library, and of their types one is in a public signature: {@link
 *       org.planmetrics.io.PlanmetricsModule} is the JSON of all this for a host's own mapper.
 *   <li>{@link org.planmetrics.report} is for people: score cards and league tables as text,
 *       Markdown, CSV and an HTML file with pictures, in Chinese and English. It knows all of the
 *       above but {@code io}.
 * </ul>
 *
 * <p>The rules, cited as {@code SPEC S7}, are the page {@code src/site/markdown/rules.md}, each
 * with a worked number.
 *
 * <p>Data flow one way: files or records become a snapshot, one pass over each register feeds all
 * indicators, one roll-up over the tree gives their readings, readings meet bars, and findings are
 * made when somebody asks. Begin with {@link org.planmetrics.snapshot.Snapshot#asOf(String)} or
 * {@link org.planmetrics.io.Snapshots#read(java.nio.file.Path)}, and {@link
 * org.planmetrics.io.Plans#jilin14()}.
 */
module org.planmetrics {
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires static org.dhatim.fastexcel;
  requires static org.dhatim.fastexcel.reader;
  requires static java.sql;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports org.planmetrics.action;
  exports org.planmetrics.brief;
  exports org.planmetrics.domain;
  exports org.planmetrics.snapshot;
  exports org.planmetrics.indicator;
  exports org.planmetrics.io;
  exports org.planmetrics.number;
  exports org.planmetrics.plan;
  exports org.planmetrics.progress;
  exports org.planmetrics.report;

  provides tools.jackson.databind.JacksonModule with
      org.planmetrics.io.PlanmetricsModule;
}
