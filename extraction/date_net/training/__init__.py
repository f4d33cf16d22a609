"""What the weights of the date reader come from: texts, faces and hands, pictures drawn on the fly, the training."""
