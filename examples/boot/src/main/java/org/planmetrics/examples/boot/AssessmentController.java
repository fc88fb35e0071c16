package org.planmetrics.examples.boot;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.io.Plans;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Plan;
import org.planmetrics.report.HtmlReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Jilin's plan, or one's own, on a day. */
@RestController
@RequestMapping("/assessment")
class AssessmentController {
  private static final Logger LOG = LoggerFactory.getLogger(AssessmentController.class);

  private final Registers registers;

  AssessmentController(Registers registers) {
    this.registers = registers;
  }

  /** A finding and why it is so. */
  record Explained(Finding finding, Explanation explanation) {}

  @GetMapping
  Assessment assessment(@RequestParam LocalDate asOf) {
    return registers.assess(Plans.jilin14(), asOf);
  }

  @PostMapping
  Assessment assessment(@RequestParam LocalDate asOf, @RequestBody Plan plan) {
    return named(HttpStatus.BAD_REQUEST, () -> registers.assess(plan, asOf));
  }

  @GetMapping("/{place}")
  PlaceFindings place(@RequestParam LocalDate asOf, @PathVariable String place) {
    Assessment assessment = assessment(asOf);
    return named(HttpStatus.NOT_FOUND, () -> assessment.at(place));
  }

  @GetMapping("/{place}/{target}")
  Explained finding(
      @RequestParam LocalDate asOf, @PathVariable String place, @PathVariable String target) {
    Assessment assessment = assessment(asOf);
    Finding finding = named(HttpStatus.NOT_FOUND, () -> assessment.at(place).finding(target));
    return new Explained(finding, finding.explain());
  }

  @GetMapping(path = "/report", produces = "text/html;charset=UTF-8")
  String report(@RequestParam LocalDate asOf, Locale locale) {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(assessment(asOf)).opening(locale).writeTo(html);
    return html.toString();
  }

  /**
   * What a client names may not be there: a place, a target, a column that a posted plan asks for.
   * The message lists what there is, nearest first. Registers that cannot be read are not its
   * fault.
   */
  private static <T> T named(HttpStatus otherwise, Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (DataException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(otherwise, e.getMessage(), e);
    }
  }

  /** A plan that cannot be read: all its problems; or no JSON, or nothing at all. */
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    if (e.getMostSpecificCause() instanceof DataException plan) {
      ProblemDetail detail = badRequest("the plan cannot be read");
      List<String> problems = plan.problems().stream().map(Problem::toString).toList();
      detail.setProperty("problems", problems);
      return detail;
    }
    if (e.getMostSpecificCause() instanceof StreamReadException json) {
      TokenStreamLocation at = json.getLocation();
      return badRequest(
          "the body is no JSON; see line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
    return badRequest("the body must be a plan, in JSON");
  }

  private static ProblemDetail badRequest(String detail) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
  }

  /** The registers have what cannot be: that is for the log, not for the client. */
  @ExceptionHandler
  ProblemDetail badRegisters(DataException e) {
    LOG.error("the registers cannot be read: {}", e.getMessage());
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "the registers cannot be read; the server's log says why");
  }
}
