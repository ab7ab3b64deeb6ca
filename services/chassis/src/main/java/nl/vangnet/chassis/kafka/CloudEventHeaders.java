package nl.vangnet.chassis.kafka;

/** Header names of the CloudEvents 1.0 Kafka binding in binary mode, and our own beside them. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    /** Why a record stands on a dead-letter topic; a code of {@code docs/operations.md}. */
    public static final String ERROR_CODE = "vn_error_code";

    public static final String ERROR_MESSAGE = "vn_error_message";
    public static final String ORIGIN_TOPIC = "vn_origin_topic";
    public static final String ORIGIN_PARTITION = "vn_origin_partition";
    public static final String ORIGIN_OFFSET = "vn_origin_offset";

    private CloudEventHeaders() {}
}
