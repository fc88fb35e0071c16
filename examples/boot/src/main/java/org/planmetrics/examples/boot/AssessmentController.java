package org.planmetrics.examples.boot;

import java.util.Locale;
import java.util.function.Supplier;
import org.planmetrics.domain.DataException;
import org.planmetrics.io.Plans;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Plan;
import org.planmetrics.report.HtmlReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jilin's plan, or one's own, on a day. */
@RestController
@RequestMapping("/assessment")
class AssessmentController {
  private final Registers registers;

  AssessmentController(Registers registers) {
    this.registers = registers;
  }

  /** A finding and why it is so. */
  record Explained(Finding finding, Explanation explanation) {}

  /** A place or a target that there is not. */
  static final class NotFound extends RuntimeException {
    NotFound(IllegalArgumentException cause) {
      super(cause.getMessage(), cause);
    }
  }

  @GetMapping
  Assessment assessment(@RequestParam String asOf) {
    return registers.assess(Plans.jilin14(), asOf);
  }

  @PostMapping
  Assessment assessment(@RequestParam String asOf, @RequestBody Plan plan) {
    return registers.assess(plan, asOf);
  }

  @GetMapping("/{place}")
  PlaceFindings place(@RequestParam String asOf, @PathVariable String place) {
    Assessment assessment = assessment(asOf);
    return found(() -> assessment.at(place));
  }

  @GetMapping("/{place}/{target}")
  Explained finding(
      @RequestParam String asOf, @PathVariable String place, @PathVariable String target) {
    Assessment assessment = assessment(asOf);
    Finding finding = found(() -> assessment.at(place).finding(target));
    return new Explained(finding, finding.explain());
  }

  @GetMapping(path = "/report", produces = "text/html;charset=UTF-8")
  String report(@RequestParam String asOf, Locale locale) {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(assessment(asOf)).opening(locale).writeTo(html);
    return html.toString();
  }

  private static <T> T found(Supplier<T> named) {
    try {
      return named.get();
    } catch (IllegalArgumentException e) {
      throw new NotFound(e);
    }
  }

  /** The message lists what there is, nearest first. */
  @ExceptionHandler
  ProblemDetail unknown(NotFound e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  /** A day that is none, or a plan for another place. */
  @ExceptionHandler
  ProblemDetail refused(IllegalArgumentException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  /** A plan that cannot be read: all its problems. */
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    String problems = e.getMostSpecificCause().getMessage();
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problems);
  }

  /** The database has what cannot be: all its problems. */
  @ExceptionHandler
  ProblemDetail badData(DataException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage());
  }
}
