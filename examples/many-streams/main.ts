import { App } from 'cdktf';
import { PlantsStack } from './plants-stack';

const app = new App();
new PlantsStack(app, 'many-streams');
app.synth();
