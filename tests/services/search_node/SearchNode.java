import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** One node with the settings `key=value` of the command line, until the process is told to end. */
class SearchNode {
    public static void main(String[] arguments) throws Exception {
        LogConfigurator.configureESLogging();
        var settings = Settings.builder();
        Arrays.stream(arguments).map(pair -> pair.split("=", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
        var home = Path.of(settings.get("path.home"));
        var modules = PluginsLoader.loadModulesBundles(home.resolve("modules"));
        var node = new Node(
            new Environment(settings.build(), home.resolve("config")),
            PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of())
        );
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.start();
        // All threads of the node are daemons.
        Thread.currentThread().join();
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
