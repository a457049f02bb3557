import sys

from cdktf import App

from plants_stack import PlantsStack

app = App()
PlantsStack(app, "many-streams")
try:
    app.synth()
except RuntimeError as error:
    # The findings alone, without the traces of jsii and of Python above them.
    sys.exit(str(error))
