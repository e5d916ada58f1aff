import { request } from 'node:http';

// What the referee starts for every scenario. The driver itself is warm already: forty times the start of a program would be all it measured.
const { MCP_CONFORMANCE_CONTEXT: context } = process.env;
const [port, url] = process.argv.slice(2);
const asked = request({ host: '127.0.0.1', port, method: 'POST' }, (answer) => {
  answer.pipe(process.stderr);
  answer.once('end', () => (process.exitCode = answer.statusCode === 200 ? 0 : 1));
});
asked.end(JSON.stringify({ url, context }));
