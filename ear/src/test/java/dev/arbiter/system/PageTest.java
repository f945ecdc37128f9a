package dev.arbiter.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of pages of the shared server in a real browser. What prepares them takes a {@link Browser}
 * for the class, which is closed behind its last test; without one installed they are skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SharedProduct.class, ClassBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface PageTest {}
