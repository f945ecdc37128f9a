package dev.arbiter.evaluation.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits of uploaded files. */
@ApplicationScoped
public class UploadConfig {

  @Inject
  @ConfigProperty(name = "arbiter.upload.max-bytes", defaultValue = "536870912")
  private long maxBytes;

  /** Bytes that one uploaded file may have. */
  public long maxBytes() {
    return maxBytes;
  }
}
