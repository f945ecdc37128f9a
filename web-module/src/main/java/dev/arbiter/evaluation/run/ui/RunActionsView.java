package dev.arbiter.evaluation.run.ui;

import dev.arbiter.evaluation.run.api.RegradeRun;
import dev.arbiter.evaluation.run.api.RunCommands;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** What one may do with a run on its page. */
@Named
@RequestScoped
public class RunActionsView {

  @Inject private RunCommands commands;
  @Inject private PlainGradersView graders;
  @Inject private PageFlow flow;
  @Inject private FacesContext faces;

  public void pause() throws IOException {
    act(() -> commands.pause(run()), "run.paused");
  }

  public void resume() throws IOException {
    act(() -> commands.resume(run()), "run.resumed");
  }

  public void cancel() throws IOException {
    act(() -> commands.cancel(run()), "run.cancelled");
  }

  public void retry() throws IOException {
    act(() -> commands.retry(run()), "run.retried");
  }

  public void regrade() throws IOException {
    boolean all = "all".equals(parameter("gradersFor"));
    act(() -> commands.regrade(run(), new RegradeRun(graders.chosen(), all)), "run.regraded");
  }

  private void act(Runnable deed, String notice) throws IOException {
    if (flow.act(deed)) {
      flow.goTo("/run.xhtml?run=" + run(), notice);
    }
  }

  private String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }

  private UUID run() {
    String id = parameter("run");
    try {
      return UUID.fromString(id == null ? "" : id);
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("run", id);
    }
  }
}
