'use strict';

/**
 * What EventBridge hands to a transform: a JSON array of CloudEvents, each an object or, as captured calls show, its
 * JSON text.
 */
exports.parse = function parse(payload) {
  const batch = JSON.parse(payload.toString());
  return (Array.isArray(batch) ? batch : [batch]).map((item) => (typeof item === 'string' ? JSON.parse(item) : item));
};

/** The settings of the function, which the construct wrote. */
exports.settings = function settings() {
  return JSON.parse(process.env.EVENT_STREAMS_SETTINGS);
};

function keysOf(path) {
  return path.replace(/^\$\.?/, '').split('.');
}

/** The value at `data.body` or `$.data.body`; undefined where there is none. */
exports.get = function get(event, path) {
  return keysOf(path).reduce((value, key) => (Object(value) === value && Object.hasOwn(value, key) ? value[key] : undefined), event);
};

/** A copy of the event with another value there; objects that are missing on the way are made. */
exports.set = function set(event, path, value) {
  const [key, ...rest] = keysOf(path);
  const inner = rest.length === 0 ? value : set(Object(event?.[key]) === event?.[key] ? event[key] : {}, rest.join('.'), value);
  return Array.isArray(event)
    ? event.map((item, i) => (String(i) === key ? inner : item))
    : { ...event, [key]: inner };
};

/** What EventBridge splits into records again. */
exports.respond = function respond(events) {
  return JSON.stringify(events);
};
