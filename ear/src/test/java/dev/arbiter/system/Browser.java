package dev.arbiter.system;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The installed Chromium as a person uses it; nothing is ever downloaded for it. */
final class Browser implements AutoCloseable {
  static final int DESK = 1280;
  static final int PHONE = 390;

  private static final int HEIGHT = 900;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private static final String LEFT = "does not belong to the document";

  private final ChromeDriver driver;
  private final URI base;
  private final Axe axe = Axe.ofThisBuild();

  private Browser(ChromeDriver driver, URI base) {
    this.driver = driver;
    this.base = base;
  }

  /** Whether this machine has what is needed; the paths are settable. */
  static boolean isInstalled() {
    return Files.isExecutable(binary()) && Files.isExecutable(driverBinary());
  }

  /** A browser that trusts any certificate. */
  static Browser at(URI base) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(binary().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en");
    options.setAcceptInsecureCerts(true);
    LoggingPreferences all = new LoggingPreferences();
    all.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, all);
    File server = driverBinary().toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(server).usingAnyFreePort().build();
    Browser browser = new Browser(new ChromeDriver(service, options), base);
    browser.width(DESK);
    return browser;
  }

  private static Path binary() {
    return Path.of(System.getProperty("arbiter.browser", "/usr/bin/chromium"));
  }

  private static Path driverBinary() {
    return Path.of(System.getProperty("arbiter.browser.driver", "/usr/bin/chromedriver"));
  }

  Browser open(String path) {
    driver.get(base.resolve(path).toString());
    return this;
  }

  /** Signs in by the form and waits for the page behind it. */
  Browser signIn(Api.SignIn who) {
    fillIn(who);
    await(there -> there.findElements(By.id("account:signOut")).size() == 1);
    return this;
  }

  /**
   * Begins anew as somebody, in light at a desk, and comes to a page; earlier complaints are gone.
   */
  Browser beginAs(Api.SignIn who, String path) {
    open("sign-in.xhtml").forget();
    width(DESK);
    prefers("light");
    open(path).signIn(who);
    complaints();
    return this;
  }

  Browser fillIn(Api.SignIn who) {
    WebElement email = one("#signIn\\:email");
    email.clear();
    email.sendKeys(who.email());
    one("#signIn\\:password").sendKeys(who.password(), Keys.ENTER);
    return this;
  }

  void signOut() {
    one(".account-menu > summary").click();
    one("#account\\:signOut").click();
    await(there -> there.findElements(By.id("signIn:email")).size() == 1);
  }

  /** As a machine that asks for light or dark; a page that is open is not told. */
  void prefers(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What axe has against the page. */
  List<String> violations() {
    return axe.violations(driver);
  }

  /** What axe has against its colours, after nothing else has changed since. */
  List<String> violationsOfColours() {
    return axe.violationsOfColours(driver);
  }

  /** What the browser complained of since the last call: script errors, refusals, failures. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Pixels by which the page is wider than the window. */
  long overflow() {
    return (Long) run("const d = document.documentElement; return d.scrollWidth - d.clientWidth;");
  }

  /** The whole page. A second one right behind it may lack charts, which the first has moved. */
  Picture shoot() {
    long height = (Long) run("return document.documentElement.scrollHeight;");
    long width = (Long) run("return window.innerWidth;");
    Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return new Picture(Base64.getDecoder().decode((String) shot.get("data")));
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Whether somebody who looks sees where the focus is. */
  boolean isFocusShown(WebElement focused) {
    return (Boolean)
        run(
            """
            const box = arguments[0].getBoundingClientRect();
            const style = getComputedStyle(arguments[0]);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
              && box.width > 0 && box.left >= 0 && box.right <= innerWidth
              && box.bottom > 0 && box.top < innerHeight;
            """,
            focused);
  }

  void back() {
    driver.navigate().back();
  }

  WebElement one(String selector) {
    return await(
        there -> there.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** All that a reader sees. */
  String text() {
    return one("body").getText();
  }

  /** Path and query of the page. */
  String address() {
    URI here = URI.create(driver.getCurrentUrl());
    return here.getQuery() == null ? here.getPath() : here.getPath() + "?" + here.getQuery();
  }

  Cookie cookie(String name) {
    return driver.manage().getCookieNamed(name);
  }

  /** As if the server had forgotten the session, which is all that a browser sees of an expiry. */
  void spoilSession() {
    Cookie known = cookie("arbiter-session");
    restore(new Cookie.Builder(known.getName(), "0".repeat(known.getValue().length())).build());
  }

  /** Puts a session's cookie back. */
  void restore(Cookie session) {
    driver.manage().deleteCookieNamed(session.getName());
    driver
        .manage()
        .addCookie(
            new Cookie.Builder(session.getName(), session.getValue())
                .path("/")
                .isSecure(true)
                .isHttpOnly(true)
                .build());
  }

  void forget() {
    driver.manage().deleteAllCookies();
  }

  <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS).until(condition);
  }

  /** Waits until it is so; a page that comes anew meanwhile is looked at again. */
  void awaitThat(BooleanSupplier condition) {
    await(PATIENCE, condition);
  }

  /** The same for what a page does by itself, without asking the server. */
  void awaitSoon(BooleanSupplier condition) {
    await(SOON, condition);
  }

  private void await(Duration most, BooleanSupplier condition) {
    new WebDriverWait(driver, most, BETWEEN_LOOKS).until(there -> isSo(condition));
  }

  /** The driver has two words for an element of a page that has just been left. */
  private static boolean isSo(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StaleElementReferenceException left) {
      return false;
    } catch (WebDriverException other) {
      if (other.getMessage().contains(LEFT)) {
        return false;
      }
      throw other;
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
