package dev.arbiter.evaluation.stray.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Orphan {
  @Id private long id;
}
