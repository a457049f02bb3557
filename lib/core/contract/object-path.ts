/**
 * The placeholders in the path of objects that a stream writes to a bucket: parts of the time, in the spelling of Java's
 * date patterns. The API speaks of placeholders and of a time zone and lists none: what is not among these is a warning.
 */
export const OBJECT_PATH_PLACEHOLDERS: readonly string[] = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss'];
