// The live page: what the simulator tells is shown, what people do goes over the admin routes.
import { byId, notice } from './dom.js';
import { read, watch } from './server.js';
import { setNeedsToken } from './command.js';
import { clock } from './clock.js';
import { fleet } from './fleet.js';
import { node } from './node.js';
import { faults } from './faults.js';
import { journal } from './journal.js';
import { sessions } from './sessions.js';
import { patterns } from './timeline.js';

function story(world) {
  const compat = world.compat ? ' Answers count requests, so they are ahead of or behind the minute shown here.' : '';
  byId('story').textContent = `Scenario ${world.scenario}, seed ${world.seed}. ${world.description}${compat}`;
  document.title = world.scenario + ' · EXAMPLE_SERVICE';
}

async function start() {
  const world = await read('/ui/world');
  setNeedsToken(world.needsToken);
  story(world);
  document.body.append(patterns());
  const onClock = clock();
  const wrong = faults();
  const one = node(world, wrong.choose);
  const all = fleet(world, one.choose);
  const requests = journal();
  const worlds = sessions();
  let last = {};
  watch((pulse) => {
    onClock(pulse);
    if (['step', 'moves', 'faults'].some((name) => pulse[name] !== last[name])) {
      all();
      one.refresh();
    }
    if (['now', 'faults'].some((name) => pulse[name] !== last[name])) {
      wrong.refresh();
    }
    if (pulse.sessions !== last.sessions) {
      worlds();
    }
    if (pulse.requests !== last.requests) {
      requests();
    }
    last = pulse;
  }, (status) => {
    byId('connection').textContent = status;
  });
}

start().catch((failure) => notice(failure.message));
