import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j server for the tests: {@code java -cp "lib/*" Launch.java PORT DIR}, until its standard input ends. */
class Launch {
    public static void main(String[] args) throws Exception {
        var server = new DatabaseManagementServiceBuilder(Path.of(args[1]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(args[0])))
                .build();
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Whoever started it holds the other end: when they are gone, however they went, so is the server.
        }
        server.shutdown();
        System.exit(0);
    }
}
