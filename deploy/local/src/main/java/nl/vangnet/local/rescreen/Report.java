package nl.vangnet.local.rescreen;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes in the lines of a comparison as they come, and writes them for somebody. */
interface Report {

    /** One line of the service, whatever its type; progress is told elsewhere. */
    void take(JsonNode line);
}
