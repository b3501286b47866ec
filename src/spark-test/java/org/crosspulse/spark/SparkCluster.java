package org.crosspulse.spark;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standalone cluster on this machine: a master and workers with a core each, in processes of
 * their own, as {@code start-master.sh} and {@code start-worker.sh} start them.
 */
final class SparkCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("(spark://127\\.0\\.0\\.1:\\d+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
  private static final String NUL = "\0";
  private static final long PATIENCE_MILLISECONDS = 120_000;

  private final Path home;
  private final Path folder;
  private final List<Process> daemons = new ArrayList<>();
  private final String master;

  /**
   * Starts a master.
   *
   * @param home of Spark, with its {@code jars}
   * @param folder for logs and the folders that executors work in
   */
  SparkCluster(Path home, Path folder) throws Exception {
    this.home = home;
    this.folder = folder;
    Path log =
        daemon(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0");
    this.master = await(log, MASTER);
  }

  /** Starts a worker of one core and waits until the master knows it. */
  Process startWorker(String name) throws Exception {
    Path log =
        daemon(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve(name).toString(),
            master);
    await(log, REGISTERED);
    return daemons.get(daemons.size() - 1);
  }

  /** Kills a worker and the executors that it has started, with no time to say good-bye. */
  static void kill(Process worker) {
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
    worker.onExit().join();
  }

  /**
   * Submits the program from a working folder, as {@code bin/spark-submit} does.
   *
   * @param log takes what it prints
   */
  Process submit(Path jar, Path workingFolder, Path log, String... arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("--master", master, "--driver-memory", "512m", "--executor-memory", "512m"));
    words.add(jar.toAbsolutePath().toString());
    words.addAll(Arrays.asList(arguments));
    return start("org.apache.spark.deploy.SparkSubmit", words, workingFolder, log);
  }

  private Path daemon(String name, String type, String... arguments) throws IOException {
    Path log = folder.resolve(name + ".log");
    daemons.add(start(type, Arrays.asList(arguments), folder, log));
    return log;
  }

  /** Starts a class of Spark's as {@code bin/spark-class} does. */
  private Process start(String type, List<String> arguments, Path workingFolder, Path log)
      throws IOException {
    List<String> launcher = new ArrayList<>();
    launcher.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    launcher.addAll(List.of("-cp", home.resolve("jars") + "/*", "org.apache.spark.launcher.Main"));
    launcher.add(type);
    launcher.addAll(arguments);
    Process printer = inEnvironment(launcher).redirectError(Redirect.INHERIT).start();
    String printed = new String(printer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> command = Splitter.on(NUL).splitToList(after(NUL + "\n", printed));
    return inEnvironment(command.subList(0, command.size() - 1))
        .directory(workingFolder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String after(String mark, String text) {
    return text.substring(text.indexOf(mark) + mark.length());
  }

  private ProcessBuilder inEnvironment(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SPARK_"));
    environment.put("SPARK_HOME", home.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("SPARK_DAEMON_MEMORY", "256m");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static String await(Path log, Pattern wanted) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
    while (System.currentTimeMillis() < end) {
      Matcher found = wanted.matcher(Files.readString(log));
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no " + wanted + " in\n" + Files.readString(log));
  }

  @Override
  public void close() {
    daemons.forEach(SparkCluster::kill);
  }
}
