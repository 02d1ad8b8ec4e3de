package io.cityhelm.app.demo;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Language;
import io.cityhelm.app.place.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The department simulator as another process of this machine, as a department's own system would be. Its standard input
 * is held open: should this process be killed, the simulator reads the end of it and leaves too.
 */
public final class SimulatorProcess implements AutoCloseable {

    /** Where the departments are reached: the variable that the demo's link files name. */
    public static final String URL_VARIABLE = "CITYHELM_DEPARTMENT_URL";

    /** What orders and answers are signed with; made anew at each start. */
    public static final String SECRET_VARIABLE = "CITYHELM_DEPARTMENT_SECRET";

    /** What the simulator prints when it listens, followed by a blank and the port. */
    public static final String READY = "ready";

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorProcess.class);
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final String secret;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private SimulatorProcess(Process process, String secret) {
        this.process = process;
        this.secret = secret;
    }

    /** Starts it without waiting for it. @param log where its own complaints go @param options more of its verb's options */
    public static SimulatorProcess start(Path pack, String language, Path log, List<String> options) throws Complaint {
        String secret = newSecret();
        ProcessBuilder builder = new ProcessBuilder(command(pack, options));
        builder.environment().put(SECRET_VARIABLE, secret);
        builder.environment().put(Language.VARIABLE, language);
        try {
            java.nio.file.Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            SimulatorProcess simulator = new SimulatorProcess(builder.start(), secret);
            Thread reader = Thread.ofVirtual().name("simulator-output").start(simulator::read);
            LOG.info("simulator started as process {}, read by {}", simulator.process.pid(), reader);
            return simulator;
        } catch (IOException e) {
            throw new Complaint("app.demo.failed", log).because(e);
        }
    }

    /** What the link files refer to; waits until the simulator listens. */
    public Map<String, String> variables() throws Complaint {
        try {
            int listening = port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Map.of(URL_VARIABLE, "http://127.0.0.1:" + listening, SECRET_VARIABLE, secret);
        } catch (ExecutionException | TimeoutException e) {
            throw new Complaint("app.demo.silent").because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("app.demo.silent").because(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                LOG.warn("the simulator did not leave by itself: {}", process.destroyForcibly());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY + " ")) {
                    port.complete(
                            Integer.parseInt(line.substring(READY.length() + 1).strip()));
                }
            }
        } catch (IOException | NumberFormatException e) {
            port.completeExceptionally(e);
        }
        // too late when the port is known; else nobody waits in vain
        port.completeExceptionally(new IOException("the simulator ended before it listened"));
    }

    private static List<String> command(Path pack, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "--enable-native-access=ALL-UNNAMED",
                "-D" + Home.PROPERTY + "=" + Home.ofThisProcess().path(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.cityhelm.app.CityHelm",
                "simulate",
                "--port",
                "0",
                "--until-input-ends",
                "--pack",
                pack.toString()));
        command.addAll(options);
        return command;
    }

    private static String newSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return "whsec_" + Base64.getEncoder().encodeToString(random);
    }
}
