'use strict';
const { get, parse, respond, set, settings } = require('./events');

/** Names the destination of each event: that of the first pattern that matches, or the default one. */
exports.handler = async function handler(payload) {
  const { field, targetField, routes, defaultDestination } = settings();
  const compiled = routes.map(({ pattern, flags, destination }) => ({ pattern: new RegExp(pattern, flags), destination }));
  return respond(
    parse(payload).map((event) => {
      const value = get(event, field);
      const text = typeof value === 'string' ? value : value === undefined ? undefined : JSON.stringify(value);
      const route = text === undefined ? undefined : compiled.find(({ pattern }) => pattern.test(text));
      return set(event, targetField, route === undefined ? defaultDestination : route.destination);
    }),
  );
};
