#!/usr/bin/env node
require('../dist/command/copydesk.js');
