package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.report.Tables;

/** However many threads load and assess, the results are the same bytes. */
class ThreadsTest {
  private static final Path SAMPLE = Path.of("examples", "jilin", "data");
  private static final Plan JILIN = Plans.jilin14();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void threads_changeNothing(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      String there = pool.submit(() -> all(JILIN.assess(Snapshots.read(SAMPLE)))).get();
      assertThat(there).isEqualTo(all(JILIN.assess(Snapshots.read(SAMPLE))));
    } finally {
      pool.shutdown();
    }
  }

  private static String all(Assessment assessment) {
    StringBuilder all = new StringBuilder(Assessments.format(assessment));
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      all.append(Tables.scoreCard(assessment.atPlace()).text(locale)).append(assessment.notes());
    }
    return all.toString();
  }
}
