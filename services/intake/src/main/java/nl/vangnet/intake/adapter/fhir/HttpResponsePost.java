package nl.vangnet.intake.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.intake.application.delivery.OwedResponse;
import nl.vangnet.intake.application.delivery.ResponsePost;

/**
 * Posts responses over HTTP. It goes to allowed addresses alone, follows no redirect, since that would be an address that
 * nobody allowed, and reads nothing of what comes back but the status.
 */
@ApplicationScoped
class HttpResponsePost implements ResponsePost {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Statuses below 500 by which a server says that a later attempt may go well. */
    private static final Set<Integer> LATER = Set.of(REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS);

    private final ResponseUrls urls;
    private final FhirSettings settings;
    private final HttpClient client;

    HttpResponsePost(ResponseUrls urls, FhirSettings settings) {
        this.urls = urls;
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.delivery().timeout())
                .build();
    }

    @Override
    public Result send(OwedResponse response) {
        Optional<URI> url = urls.of(response.url());
        if (url.isEmpty()) {
            return new Result.Never("the address is not allowed any more");
        }
        HttpRequest request = HttpRequest.newBuilder(url.get())
                .timeout(settings.delivery().timeout())
                .header("Content-Type", response.contentType() + "; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(response.body()))
                .build();
        try {
            return result(client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return new Result.NotNow("no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.NotNow("we were stopped");
        }
    }

    private static Result result(int status) {
        if (status >= 200 && status < 300) {
            return new Result.Taken();
        }
        String trouble = "answered " + status;
        return status >= 500 || LATER.contains(status) ? new Result.NotNow(trouble) : new Result.Never(trouble);
    }
}
