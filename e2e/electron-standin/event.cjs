// The event object Electron hands to listeners.
'use strict';

const preventable = (facts = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
  ...facts,
});

/** Emits and says whether a listener objected. */
const asks = (emitter, name, facts, ...args) => {
  const event = preventable(facts);
  emitter.emit(name, event, ...args);
  return event.defaultPrevented;
};

module.exports = { preventable, asks };
