package dev.arbiter.system;

import dev.arbiter.client.Arbiter;
import dev.arbiter.client.RefusedException;
import dev.arbiter.client.model.AssistantDetail;
import dev.arbiter.client.model.AssistantKind;
import dev.arbiter.client.model.Comparison;
import dev.arbiter.client.model.CreateAssistant;
import dev.arbiter.client.model.CreateSuite;
import dev.arbiter.client.model.GraderRequest;
import dev.arbiter.client.model.IssuedToken;
import dev.arbiter.client.model.PairResult;
import dev.arbiter.client.model.Participant;
import dev.arbiter.client.model.RecordingImported;
import dev.arbiter.client.model.RunDetail;
import dev.arbiter.client.model.RunRequest;
import dev.arbiter.client.model.RunStatus;
import dev.arbiter.client.model.SuiteImported;
import dev.arbiter.client.model.TokenRequest;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program of the guide for Java: {@code ClientGuideTest} holds both against each other. */
final class ClientExample {
  private final PrintStream out;

  ClientExample(PrintStream out) {
    this.out = out;
  }

  Arbiter signIn(URI address, String email, String password) {
    Arbiter nobody = Arbiter.at(address);
    IssuedToken token =
        nobody
            .tokens()
            .issueToken(
                new TokenRequest()
                    .email(email)
                    .password(password)
                    .name("nightly comparison")
                    .lifetimeDays(1));
    return nobody.withToken(token.getToken());
  }

  Comparison compare(Arbiter arbiter, Path cases, List<Path> answers)
      throws FileNotFoundException, InterruptedException {
    SuiteImported suite =
        arbiter
            .suites()
            .importSuite(BodyPublishers.ofFile(cases), options -> options.name("Handbook"));

    List<Participant> participants = new ArrayList<>();
    for (Path file : answers) {
      AssistantDetail assistant =
          arbiter
              .assistants()
              .createAssistant(
                  new CreateAssistant()
                      .name(file.getFileName().toString())
                      .kind(AssistantKind.RECORDED));
      RecordingImported recording =
          arbiter
              .assistants()
              .importAnswers(
                  assistant.getId(),
                  suite.getSuiteId(),
                  suite.getVersion(),
                  BodyPublishers.ofFile(file));
      participants.add(
          new Participant().assistantId(assistant.getId()).recordingId(recording.getRecordingId()));
    }

    return verdict(arbiter, suite, participants);
  }

  private Comparison verdict(Arbiter arbiter, SuiteImported suite, List<Participant> participants)
      throws InterruptedException {
    RunRequest request =
        new RunRequest()
            .suiteId(suite.getSuiteId())
            .version(suite.getVersion())
            .assistants(participants)
            .addDefaultGradersItem(new GraderRequest().kind("numeric"));
    String key = Arbiter.newKey();
    RunDetail started = arbiter.runs().startRun(request, options -> options.idempotencyKey(key));

    RunDetail run = arbiter.awaitEnd(started.getId(), Duration.ofMinutes(10));
    if (run.getStatus() != RunStatus.COMPLETED) {
      throw new IllegalStateException(run.getStatus() + ": " + run.getProblem());
    }
    Comparison comparison = arbiter.comparisons().compareRun(run.getId());
    for (PairResult pair : comparison.getPairs()) {
      out.println(pair.getVerdict() + ": " + pair.getSentence());
    }
    return comparison;
  }

  void refused(Arbiter arbiter) {
    try {
      arbiter.suites().createSuite(new CreateSuite().name("Handbook"));
    } catch (RefusedException refused) {
      out.println(refused.status() + " " + refused.code() + ": " + refused.detail());
    }
  }
}
