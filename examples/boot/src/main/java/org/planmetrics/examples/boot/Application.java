package org.planmetrics.examples.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class Application {
  /**
   * Starts the service.
   *
   * @param args such as {@code --spring.datasource.url=jdbc:postgresql://localhost/registers}
   */
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
