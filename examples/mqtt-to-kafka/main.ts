import { App } from 'cdktf';
import { TelemetryStack } from './telemetry-stack';

const app = new App();
new TelemetryStack(app, 'mqtt-to-kafka');
app.synth();
