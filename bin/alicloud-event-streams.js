#!/usr/bin/env node
'use strict';
require('../lib/tool/cli/run').run();
