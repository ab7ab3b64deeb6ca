package nl.vangnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_port_that_is_no_number_is_a_usage_error_that_names_the_option() {
        int status = run("up", "--port", "eighty");

        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains("--port", "eighty", "Usage:");
    }

    @Test
    void an_unknown_command_is_a_usage_error() {
        assertThat(run("upp")).isEqualTo(2);
    }

    @Test
    void a_taken_port_is_refused_with_the_option_to_choose_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int status = run(
                    "up", "--data", folder.resolve("data").toString(), "--port", String.valueOf(taken.getLocalPort()));

            assertThat(status).isEqualTo(Main.REFUSED);
            assertThat(said.toString()).contains("port " + taken.getLocalPort(), "--port N");
        }
    }

    @Test
    void a_data_folder_of_another_version_is_refused() throws Exception {
        Files.writeString(folder.resolve("vangnet-data"), "layout 999\n");

        assertThat(run("up", "--data", folder.toString())).isEqualTo(Main.REFUSED);
        assertThat(said.toString()).contains("another version", "layout 999", "--data DIR");
    }

    @Test
    void sending_without_a_running_system_says_how_to_start_or_name_one() {
        assertThat(run("send", "--data", folder.toString(), folder.toString())).isEqualTo(Main.REFUSED);
        assertThat(said.toString()).contains("deploy/vangnet up", "--to HOST:PORT");
    }

    @Test
    void sending_a_file_that_is_not_there_is_refused() {
        assertThat(run("send", "--to", "localhost:1", folder.resolve("none.hl7").toString()))
                .isEqualTo(Main.REFUSED);
        assertThat(said.toString()).contains("there is no file or folder");
    }

    @Test
    void an_address_without_a_port_is_refused() {
        assertThat(run("send", "--to", "localhost", folder.toString())).isEqualTo(Main.REFUSED);
        assertThat(said.toString()).contains("HOST:PORT");
    }

    @Test
    void comparing_rules_without_a_running_system_says_how_to_start_or_name_one() {
        assertThat(run("rescreen", "--data", folder.toString(), "--rules", folder.toString(), "--since", "2026-11-01"))
                .isEqualTo(Main.REFUSED);
        assertThat(said.toString()).contains("deploy/vangnet up", "--url URL");
    }

    @Test
    void a_day_that_is_none_is_a_usage_error_that_names_the_option() {
        assertThat(run("rescreen", "--rules", folder.toString(), "--since", "yesterday"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--since", "yesterday");
    }

    private int run(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(said, true)).execute(arguments);
    }
}
